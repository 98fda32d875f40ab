using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>The page of a meeting's minutes.</summary>
/// <param name="Minutes">Null until they are sent to the viewer.</param>
public sealed record MinutesShown(DateOnly Date, string CouncilName, AdjustmentView? Minutes);

/// <summary>Who sent the minutes back, or opened them again, and when.</summary>
public sealed record Returned(string By, DateTimeOffset At);

/// <summary>The minutes and how far they have come, as one person sees them.</summary>
/// <param name="Record">As adopted, as frozen, or as they are now: <paramref name="ShowsAdopted"/> and the state tell.</param>
/// <param name="Returned">Null while there is no reason.</param>
/// <param name="Hash">Of the frozen document; empty when nothing is frozen.</param>
/// <param name="Seal">The latest; null when they were never adopted.</param>
/// <param name="ShowsAdopted">What is shown is what was adopted.</param>
/// <param name="Stuck">Signers who have not confirmed and no longer can.</param>
/// <param name="Me">Null for a viewer who is not a member of the council.</param>
/// <param name="Leads">Sends on, sends back, answers.</param>
/// <param name="Publishes">Reviews and publishes the public copy.</param>
/// <param name="TakesPart">May comment.</param>
public sealed record AdjustmentView(
    CouncilId Council,
    MeetingId Meeting,
    string CouncilName,
    MinutesRecord Record,
    AdjustmentState State,
    int Round,
    string Reason,
    Returned? Returned,
    string Hash,
    Seal? Seal,
    bool ShowsAdopted,
    ValueList<Signatory> Signers,
    ValueList<Confirmation> Confirmations,
    ValueList<SectionAdjustment> Sections,
    ValueList<ReviewNote> Notes,
    ValueList<MissingInMinutes> Gaps,
    ValueList<MissingInMinutes.CannotConfirm> Stuck,
    MemberId? Me,
    bool Leads,
    bool TakesPart,
    bool Publishes,
    DateOnly Today)
{
    /// <summary>Of the council's page for residents; empty when it has none.</summary>
    public string OpenAddress { get; init; } = "";

    /// <summary>When the copy that residents read today was published; null when they read none.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public IEnumerable<Signatory> Waiting => State == AdjustmentState.Adjusting
        ? Signers.Where(s => !Confirmations.Any(c => c.Member == s.Member))
        : [];

    /// <summary>The viewer is to confirm.</summary>
    public bool WaitsForMe => Waiting.Any(s => s.Member == Me);

    public bool ISign => Signers.Any(s => s.Member == Me);

    public bool IsOpen => State is AdjustmentState.Draft or AdjustmentState.InReview or AdjustmentState.Reopened;

    /// <summary>The meeting is over, so the minutes can be sent on, unless something is missing.</summary>
    public bool CanBeSent => Leads && !ShowsAdopted && Record.ClosedAt is not null;

    public SectionAdjustment? Find(AgendaItemId item) => Sections.FirstOrDefault(s => s.Section == item.ToSection());

    /// <summary>Review notes are shown while they are of use: to those who lead, and to the members in review.</summary>
    public bool ShowsNotes => !ShowsAdopted && State != AdjustmentState.Adopted && (Leads || TakesPart) && Notes.Count > 0;
}
