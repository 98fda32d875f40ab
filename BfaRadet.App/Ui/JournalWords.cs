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
    /// What came of it, as a sentence of its own without full stop and without who did it. Null for an event that is no outcome, and
    /// for one that changed nothing others need to know.
    /// </summary>
    /// <param name="meeting">"sammanträdet 11 mars 2026"; "sammanträdet" when it is not known.</param>
    public virtual OutcomeText? Outcome(DomainEvent happened, string meeting) => null;

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
