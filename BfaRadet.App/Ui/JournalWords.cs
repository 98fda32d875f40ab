namespace BfaRadet.App.Ui;

/// <summary>
/// What one feature's events say in the journal. <see cref="JournalTexts"/> finds it, and a test holds that every event has
/// words of exactly one.
/// </summary>
internal abstract class JournalWords
{
    /// <summary>The events that come of something, told one by one where the way there is gathered to a number.</summary>
    public virtual IReadOnlyCollection<Type> Outcomes => [];

    /// <summary>
    /// The rest of a sentence that begins with a name, without a full stop: of another one "antecknade att Anna Ek har röstat",
    /// of oneself "röstade". Null for an event of another feature.
    /// </summary>
    /// <param name="item">What an item is called here: "punkt 4"; asked for what carries only its id.</param>
    /// <param name="by">Who did it.</param>
    public abstract string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by);

    /// <summary>The event as those without a key to Beredning may know it; null when nothing is left.</summary>
    public virtual DomainEvent? WithoutInternal(DomainEvent happened) => happened;

    /// <summary>Whether it comes again and again while somebody works: those that follow each other are one line.</summary>
    public virtual bool GoesOn(DomainEvent happened) => false;
}
