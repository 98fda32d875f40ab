using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// A meeting of the council, from preparation to closing. This file has its state, planning and sharing;
/// <c>Meeting.Session</c> the session. Its parts are saved apart: the <see cref="Agenda"/>, the <see cref="Roll"/>, the <see
/// cref="Proceedings"/>, the <see cref="Voting"/> and the <see cref="Floor"/>. Rules over several of them: <see
/// cref="Roles"/>, <see cref="Clock"/>, <see cref="Seats"/>, <see cref="Deciders"/>, <see cref="Contradictions"/>.
/// </summary>
public sealed partial class Meeting : Aggregate
{
    /// <summary>May see and do Beredning.</summary>
    public const Duties Preparers = Duties.Preparers;

    /// <summary>May open, move on, pause and close the meeting.</summary>
    public const Duties Leaders = Duties.Presidium;

    /// <summary>
    /// May redact a passage from the minutes and their history: the chair is responsible for what the council handles.
    /// </summary>
    public const Duties Redactors = Duties.Chairs;

    private Meeting()
    {
    }

    public MeetingId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public DateOnly Date { get; internal set; }

    public TimeOnly StartsAt { get; internal set; }

    public TimeOnly EndsAt { get; internal set; }

    public string Place { get; internal set; } = "";

    public string RemoteLink { get; internal set; } = "";

    public string Notice { get; internal set; } = "";

    public MeetingState State { get; internal set; }

    public DateTimeOffset? SharedAt { get; internal set; }

    public DateTimeOffset? OpenedAt { get; internal set; }

    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>When the notes were shared, under <see cref="MinutesVisibility.WhenShared"/>.</summary>
    public DateTimeOffset? NotesSharedAt { get; internal set; }

    /// <summary>Why it was closed with something missing; empty otherwise.</summary>
    public string ClosingReason { get; internal set; } = "";

    /// <summary>Null before opening and after closing.</summary>
    public AgendaItemId? CurrentItem { get; internal set; }

    public ValueList<Recess> Recesses { get; internal set; }

    /// <summary>Justerare: those chosen to adjust the minutes together with the chair, of the roll.</summary>
    public ValueList<AttendanceId> Adjusters { get; internal set; }

    /// <summary>
    /// Ordförande för sammanträdet: chosen for this meeting, when neither chair leads it. Null when nobody is chosen.
    /// </summary>
    public ChairChosen? ChairChosen { get; internal set; }

    /// <summary>Sekreterare för sammanträdet: in place of the council's. Null when nobody is chosen.</summary>
    public AttendanceId? SecretaryChosen { get; internal set; }

    /// <summary>
    /// How far the meeting's own clock is behind real time, when it is entered afterwards (<see cref="Opening.Afterwards"/>);
    /// otherwise zero.
    /// </summary>
    public TimeSpan Lag { get; internal set; }

    /// <summary>
    /// The number its decisions start with, when numbering continues from paper; null for the council's next.
    /// </summary>
    public int? FirstDecision { get; internal set; }

    /// <summary>Where the minutes are adjusted: "digitalt". May be empty.</summary>
    public string AdjustmentPlace { get; internal set; } = "";

    /// <summary>
    /// The number of the first paragraf: set by the council's series when the meeting is closed, or earlier when numbering
    /// continues from paper. Null until then, and in meetings closed by versions without paragrafer, which start at 1.
    /// </summary>
    public int? FirstParagraph { get; internal set; }

    /// <summary>The items, and the decisions under them.</summary>
    public MeetingAgenda Agenda { get; private set; } = null!;

    /// <summary>The participants and their attendance.</summary>
    public MeetingRoll Roll { get; private set; } = null!;

    /// <summary>Motions, conflicts of interest and statements.</summary>
    public MeetingProceedings Proceedings { get; private set; } = null!;

    public MeetingVoting Voting { get; private set; } = null!;

    /// <summary>The list of speakers.</summary>
    public MeetingFloor Floor { get; private set; } = null!;

    public MeetingRoles Roles => new(this);

    public MeetingClock Clock => new(this);

    public Seats Seats => new(this);

    public Deciders Deciders => new(this);

    public Contradictions Contradictions => new(this);

    public override CouncilId BelongsTo => Council;

    public MeetingDetails Details => new(Date, StartsAt, EndsAt, Place, RemoteLink, Notice);

    /// <summary>The current pause, if any.</summary>
    public Recess? OngoingRecess => Recesses.Count > 0 && Recesses[^1].To is null ? Recesses[^1] : null;

    /// <summary>Plans a meeting in Beredning. Refused when it ends before it starts or the link is not https.</summary>
    public static Result<Meeting> Plan(Actor by, MeetingId id, CouncilId council, MeetingDetails details)
    {
        details = MeetingDetails.Clean(details);
        if ((Unentitled(by, Preparers) ?? MeetingDetails.Check(by.Today, details)) is { } refusal)
        {
            return refusal;
        }

        var meeting = new Meeting { Id = id, Council = council };
        (meeting.Agenda, meeting.Roll, meeting.Proceedings) = (new(meeting), new(meeting), new(meeting));
        (meeting.Voting, meeting.Floor) = (new(meeting), new(meeting));
        meeting.Apply(details);
        meeting.Record(new MeetingPlanned(id, details));
        return meeting;
    }

    /// <summary>
    /// Changes time and place. Fields that another changed meanwhile are kept; a field both changed is an <see
    /// cref="EditClash"/>. After the meeting only the place can change, which the minutes need.
    /// </summary>
    public Result<Done> ChangeDetails(Actor by, MeetingDetails before, MeetingDetails after)
    {
        (before, after) = (MeetingDetails.Clean(before), MeetingDetails.Clean(after));
        var mayBeLate = State != MeetingState.Cancelled && before with { Place = after.Place } == after;
        if ((Unentitled(by, Preparers) ?? (mayBeLate ? null : Finished()) ?? MeetingDetails.Check(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var (now, merge) = (Details, new ThreeWay());
        var merged = new MeetingDetails(
            merge.Field(nameof(Date), before.Date, after.Date, now.Date),
            merge.Field(nameof(StartsAt), before.StartsAt, after.StartsAt, now.StartsAt),
            merge.Field(nameof(EndsAt), before.EndsAt, after.EndsAt, now.EndsAt),
            merge.Field(nameof(Place), before.Place, after.Place, now.Place),
            merge.Field(nameof(RemoteLink), before.RemoteLink, after.RemoteLink, now.RemoteLink),
            merge.Field(nameof(Notice), before.Notice, after.Notice, now.Notice));
        if ((merge.Clash ?? MeetingDetails.Check(by.Today, merged)) is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new MeetingDetailsChanged(Id, now, merged));
        }

        return Done.Value;
    }

    /// <summary>
    /// Shares the agenda with the council. A separate, irreversible act, since what is shared with other authorities becomes
    /// an official document (TF 2 kap. 10 §). Idempotent.
    /// </summary>
    public Result<Done> Share(Actor by, DateTimeOffset at)
    {
        if ((Unentitled(by, Preparers) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        if (!Agenda.Items.Any(i => i.Kind != AgendaItemKind.Break))
        {
            return new MeetingRefusal.NothingToShare();
        }

        if (State == MeetingState.Preparing)
        {
            Agenda.RelyOn();
            (State, SharedAt) = (MeetingState.Shared, at);
            Record(new AgendaShared(Id, Agenda.Items.Count(i => i.Kind != AgendaItemKind.Break)));
        }

        return Done.Value;
    }

    /// <summary>
    /// Makes the save depend on every part of the meeting as it was loaded, and makes concurrent changes run again: for what
    /// is derived from the whole meeting, such as its minutes when they are sent.
    /// </summary>
    public void HoldStill()
    {
        Move();
        RelyOnParts(Agenda, Roll, Proceedings, Voting);
    }

    private static void RelyOnParts(params ReadOnlySpan<MeetingPart> parts)
    {
        foreach (var part in parts)
        {
            part.RelyOn();
        }
    }

    internal static Refusal? Unentitled(Actor by, Duties needed) => by.Has(needed) ? null : new NotYourDuty(needed);

    internal Refusal? Finished() =>
        ClosedAt is { } at ? new MeetingRefusal.IsClosed(at)
        : CancelledAt is { } cancelled ? new MeetingRefusal.IsCancelled(cancelled)
        : null;

    internal Refusal? NotInSession() => State == MeetingState.InSession ? null : new MeetingRefusal.NotInSession(State);

    private void Apply(MeetingDetails details) =>
        (Date, StartsAt, EndsAt, Place, RemoteLink, Notice) =
        (details.Date, details.StartsAt, details.EndsAt, details.Place, details.RemoteLink, details.Notice);
}
