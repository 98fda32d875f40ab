using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A line of the agenda. <see cref="Slot"/> is the planned running time.</summary>
public sealed record ItemView(
    AgendaItemId Id,
    int? Number,
    AgendaItemKind Kind,
    string Title,
    string Presenter,
    int? PlannedMinutes,
    Slot Slot,
    string Background,
    string Proposal,
    string RegistryNumber,
    string Attachments,
    ValueList<FocusAreaId> FocusAreas,
    bool AddedAtMeeting,
    DateTimeOffset? BegunAt,
    DateTimeOffset? TakenUpAt,
    TimeSpan Spent)
{
    /// <summary>Who may read it; null for the whole council, and for a reader outside.</summary>
    public ItemCircle? Circle { get; init; }

    /// <summary>For a reader outside its circle: why it is for others. Title and content are left out then.</summary>
    public SecrecyGround? Hidden { get; init; }

    /// <summary>As those outside its circle see it: its number and its times. Its kind is not told either; pages show none.</summary>
    public ItemView Outside() => new(
        Id, Number, AgendaItemKind.Information, HiddenItems.TitleOutside, "", PlannedMinutes, Slot, "", "", "", "", [], AddedAtMeeting, BegunAt, TakenUpAt, Spent)
    {
        Hidden = Circle!.Ground,
    };
}

/// <summary>When and why a meeting was cancelled.</summary>
public sealed record Cancelling(DateTimeOffset At, string Reason);

/// <summary>A line of the roll.</summary>
public sealed record AttendanceView(
    AttendanceId Id,
    MemberId? Member,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    MemberId? SubstituteFor,
    AttendanceStatus Status,
    bool Remote,
    bool Serving,
    bool IsHere,
    ValueList<Stay> Stays,
    ValueList<Stay> Services,
    Duties Duties)
{
    /// <summary>For a personal substitute: the member's line on the roll.</summary>
    public AttendanceId? OwnSeat { get; init; }

    /// <summary>Takes part in decisions when present.</summary>
    public bool Decides => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving;
}

/// <summary>A decision under its item. <see cref="Number"/> reads "2026:14".</summary>
public sealed record DecisionView(
    DecisionId Id,
    DecisionNumber Number,
    AgendaItemId Item,
    DecisionDraft Draft,
    DecisionState State,
    DateTimeOffset RecordedAt,
    string RecordedBy)
{
    /// <summary>How far all who are responsible have come together.</summary>
    public DecisionCourse Course { get; init; }
}
