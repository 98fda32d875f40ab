namespace BfaRadet.App.Ui;

/// <summary>
/// The journal texts of one feature's events. <see cref="JournalTexts"/> finds it, and a test checks that every event has
/// exactly one text.
/// </summary>
internal abstract class JournalWords
{
    /// <summary>The events that are outcomes: listed one by one where others are only counted.</summary>
    public virtual IReadOnlyCollection<Type> Outcomes => [];

    /// <summary>
    /// The rest of a sentence that begins with a name, without a full stop: about another person "antecknade att Anna Ek har
    /// röstat", about oneself "röstade". Null for an event of another feature.
    /// </summary>
    /// <param name="item">The name of an item here: "punkt 4"; for events that carry only its id.</param>
    /// <param name="by">Who did it.</param>
    public abstract string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by);

    /// <summary>The event as others than preparers may see it; null when nothing is left.</summary>
    public virtual DomainEvent? WithoutInternal(DomainEvent happened) => happened;

    /// <summary>Whether it repeats while somebody works: consecutive ones are merged into one line.</summary>
    public virtual bool GoesOn(DomainEvent happened) => false;
}
