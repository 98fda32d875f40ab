using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// Justering of one meeting's minutes: the chair and the chosen adjusters confirm. An aggregate apart from the meeting: it goes
/// on when the meeting is over, and is changed by others.
/// </summary>
public sealed class MinutesAdjustment : Adjustment
{
    /// <summary>Those who send minutes on, take them back and open them again.</summary>
    public const Duties Leaders = Duties.Presidium;

    private MinutesAdjustment()
    {
    }

    public MeetingId Meeting { get; private init; }

    public override RecordId Id => Meeting.ToRecord();

    public override string Kind => Seal.OfMinutes;

    public override Duties LedBy => Leaders;

    /// <summary>Of the minutes of a meeting, about which nothing has been done yet.</summary>
    public static MinutesAdjustment Of(MeetingId meeting, CouncilId council) => new() { Meeting = meeting, Council = council };

    protected override DomainEvent EventOf(AdjustmentFact fact) => fact switch
    {
        AdjustmentFact.SentForReview => new MinutesSentForReview(Meeting),
        AdjustmentFact.Frozen f => new MinutesSentForAdjusting(Meeting, f.Round, f.Hash, f.Signers),
        AdjustmentFact.Confirmed f => new MinutesConfirmed(Meeting, f.Part, f.Name, f.Hash),
        AdjustmentFact.Adopted { Seal: var seal } => new MinutesAdopted(Meeting, seal.Number, seal.RecordHash, seal.Hash, seal.Replaces),
        AdjustmentFact.SentBack f => new MinutesSentBack(Meeting, f.Reason),
        AdjustmentFact.Reopened f => new MinutesReopened(Meeting, f.Number, f.Reason),
        AdjustmentFact.SectionFrozen f => new SectionSentForAdjusting(Meeting, f.Section.ToItem(), f.Label, f.Hash),
        AdjustmentFact.SectionConfirmed f => new SectionConfirmed(Meeting, f.Section.ToItem(), f.Label, f.Name, f.Hash),
        AdjustmentFact.SectionAdopted f => new SectionAdjusted(Meeting, f.Section.ToItem(), f.Label, f.Hash),
        AdjustmentFact.SectionSentBack f => new SectionSentBack(Meeting, f.Section.ToItem(), f.Label, f.Reason),
        AdjustmentFact.NoteWritten f => new ReviewNoteWritten(Meeting, f.Section.ToItem(), f.Note, f.Suggests),
        AdjustmentFact.NoteTakenBack f => new ReviewNoteTakenBack(Meeting, f.Section.ToItem(), f.Note, f.Suggests),
        AdjustmentFact.NoteAnswered f => new ReviewNoteAnswered(Meeting, f.Section.ToItem(), f.Note, f.By, f.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact without an event."),
    };
}

/// <summary>The minutes of a meeting are a record under the meeting's own id; each item of the agenda is a section of it.</summary>
public static class MinutesIds
{
    public static RecordId ToRecord(this MeetingId meeting) => new(meeting.Value);

    public static MeetingId ToMeeting(this RecordId record) => new(record.Value);

    public static SectionId ToSection(this AgendaItemId item) => new(item.Value);

    public static AgendaItemId ToItem(this SectionId section) => new(section.Value);
}
