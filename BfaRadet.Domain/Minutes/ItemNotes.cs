using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// The notes of one agenda item, as plain text. A thing of its own beside the meeting, so that typing never stands in
/// the way of a decision or a roll call.
/// </summary>
public sealed class ItemNotes : Aggregate
{
    /// <summary>Room for the notes of one item, in characters.</summary>
    public const int Max = 200_000;

    private ItemNotes()
    {
    }

    public ItemNotes(AgendaItemId item, MeetingId meeting, CouncilId council) =>
        (Item, Meeting, Council) = (item, meeting, council);

    public AgendaItemId Item { get; private init; }

    public MeetingId Meeting { get; private init; }

    public CouncilId Council { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>Counts the saved changes of the text, from 0.</summary>
    public int Revision { get; private set; }

    /// <summary>When the text was last saved; null before the first time.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Who saved it last.</summary>
    public string SavedBy { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    /// <summary>Who may write the notes of a meeting under a council's choice.</summary>
    public static Duties Writers(CouncilSettings settings) => MinutesPen.Writers(settings);

    /// <summary>
    /// Saves the text written on top of <paramref name="basedOn"/>. Refused with the other text when somebody saved in
    /// between: both are then kept until someone chooses. The same text twice is harmless.
    /// </summary>
    public Result<int> Write(Actor by, CouncilSettings settings, int basedOn, string text, DateTimeOffset at)
    {
        var writers = Writers(settings);
        if (!by.Has(writers))
        {
            return new NotYourDuty(writers);
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Length > Max)
        {
            return new TextTooLong(nameof(ItemNotes), text.Length, Max);
        }

        if (text == Text)
        {
            return Revision;
        }

        if (basedOn != Revision)
        {
            return new NotesClash(Text, Revision, SavedBy);
        }

        (Text, SavedAt, SavedBy) = (text, at, by.Name);
        Revision++;
        Record(new NotesWritten(Meeting, Item, Revision, text.Length));
        return Revision;
    }
}

/// <summary>The notes of an item were saved. The text itself stays out of the journal.</summary>
/// <param name="Length">In characters.</param>
public sealed record NotesWritten(MeetingId Meeting, AgendaItemId Item, int Revision, int Length)
    : DomainEvent, IMeetingEvent;

/// <summary>Somebody else saved in between. Carries their text, so that both can be shown.</summary>
public sealed record NotesClash(string Theirs, int Revision, string By) : Refusal;
