using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// One sitting of the council, from preparation to closing. This file holds what it is and how it is planned and
/// shared; <c>Meeting.Agenda</c> its items, <c>Meeting.Session</c> how it is held, <c>Meeting.Roll</c> who is there,
/// <c>Meeting.Deciders</c> who decided, <c>Meeting.Chairing</c> who led, <c>Meeting.Times</c> when it was;
/// <c>Meeting.Decisions</c> what is settled; <c>Meeting.Motions</c>, <c>Meeting.Voting</c>, <c>Meeting.Conflicts</c> and
/// <c>Meeting.Statements</c> how; <c>Meeting.Pens</c> who writes, and <c>Meeting.Adjusters</c> who adjusts the minutes.
/// </summary>
public sealed partial class Meeting : Aggregate
{
    /// <summary>Those with a key to Beredning.</summary>
    public const Duties Preparers = Duties.Preparers;

    /// <summary>Those who open, move on, pause, close and call the roll.</summary>
    public const Duties Leaders = Duties.Presidium;

    private readonly List<AgendaItem> _items = [];
    private readonly List<Attendance> _roll = [];

    private Meeting()
    {
    }

    public MeetingId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public DateOnly Date { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public TimeOnly EndsAt { get; private set; }

    public string Place { get; private set; } = "";

    public string RemoteLink { get; private set; } = "";

    public string Notice { get; private set; } = "";

    public MeetingState State { get; private set; }

    public DateTimeOffset? SharedAt { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the notes were shared, under <see cref="MinutesVisibility.WhenShared"/>.</summary>
    public DateTimeOffset? NotesSharedAt { get; private set; }

    /// <summary>Why it was closed with something missing; empty when nothing was.</summary>
    public string ClosingReason { get; private set; } = "";

    /// <summary>The item that is on; null before opening and after closing.</summary>
    public AgendaItemId? CurrentItem { get; private set; }

    public ValueList<Recess> Recesses { get; private set; }

    public ValueList<Speaker> Speakers { get; private set; }

    /// <summary>Who was handed the pen: at most one person an item.</summary>
    public ValueList<Pen> Pens { get; private set; }

    /// <summary>Yrkanden, in the order they were made; withdrawn ones too.</summary>
    public ValueList<Motion> Motions { get; private set; }

    /// <summary>How the chair put the proposals: at most one text an item.</summary>
    public ValueList<PropositionOrder> PropositionOrders { get; private set; }

    /// <summary>Voteringar, in the order they were opened; at most one is open.</summary>
    public ValueList<Vote> Votes { get; private set; }

    /// <summary>Jäv: at most one an item and person.</summary>
    public ValueList<ConflictOfInterest> Conflicts { get; private set; }

    /// <summary>Reservationer and protokollsanteckningar.</summary>
    public ValueList<Statement> Statements { get; private set; }

    /// <summary>Ids of votes and statements that were taken away: nothing else is entered under them.</summary>
    public ValueList<Guid> UsedUpIds { get; private set; }

    /// <summary>Justerare: those chosen to adjust the minutes together with the chair, of the roll.</summary>
    public ValueList<AttendanceId> Adjusters { get; private set; }

    /// <summary>Ordförande för sammanträdet: chosen for this meeting, when neither chair leads it. Null when nobody is.</summary>
    public ChairChosen? ChairChosen { get; private set; }

    /// <summary>Sekreterare för sammanträdet: in place of the council's. Null when nobody is chosen.</summary>
    public AttendanceId? SecretaryChosen { get; private set; }

    /// <summary>
    /// How far the meeting's own clock is behind, when it is written up afterwards (<see cref="Opening.Afterwards"/>); zero
    /// when it is held as it is written.
    /// </summary>
    public TimeSpan Lag { get; private set; }

    /// <summary>The number its decisions begin with, where the paper's left off; null for the council's next.</summary>
    public int? FirstDecision { get; private set; }

    /// <summary>Where the minutes are adjusted: "digitalt". May be empty.</summary>
    public string AdjustmentPlace { get; private set; } = "";

    /// <summary>
    /// The number of the first paragraf; set when the meeting is closed, by the council's series, or before that where the
    /// paper's left off. Null until then, and in meetings closed before there were paragrafer: they begin at 1.
    /// </summary>
    public int? FirstParagraph { get; private set; }

    /// <summary>In the order of the agenda.</summary>
    public IReadOnlyList<AgendaItem> Items => _items;

    public IReadOnlyList<Attendance> Roll => _roll;

    public override CouncilId BelongsTo => Council;

    public MeetingDetails Details => new(Date, StartsAt, EndsAt, Place, RemoteLink, Notice);

    /// <summary>The pause that is on, if any.</summary>
    public Recess? OngoingRecess => Recesses.Count > 0 && Recesses[^1].To is null ? Recesses[^1] : null;

    /// <summary>Plans a meeting in Beredning. Refused when it ends before it starts or the link is not https.</summary>
    public static Result<Meeting> Plan(Actor by, MeetingId id, CouncilId council, MeetingDetails details)
    {
        details = Clean(details);
        if ((Unentitled(by, Preparers) ?? Check(by.Today, details)) is { } refusal)
        {
            return refusal;
        }

        var meeting = new Meeting { Id = id, Council = council };
        meeting.Apply(details);
        meeting.Record(new MeetingPlanned(id, details));
        return meeting;
    }

    /// <summary>
    /// Changes when and where; what another changed meanwhile stands, unless both changed the same field. After the meeting
    /// only the place, which the minutes need.
    /// </summary>
    public Result<Done> ChangeDetails(Actor by, MeetingDetails before, MeetingDetails after)
    {
        (before, after) = (Clean(before), Clean(after));
        var mayBeLate = before with { Place = after.Place } == after;
        if ((Unentitled(by, Preparers) ?? (mayBeLate ? null : Finished()) ?? Check(by.Today, after)) is { } refusal)
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
        if ((merge.Clash ?? Check(by.Today, merged)) is { } clash)
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
    /// Gives the agenda to the council. An act of its own, since what is shared with other authorities becomes an
    /// official document (TF 2 kap. 10 §); it cannot be undone. Asking twice is harmless.
    /// </summary>
    public Result<Done> Share(Actor by, DateTimeOffset at)
    {
        if ((Unentitled(by, Preparers) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        if (!_items.Exists(i => i.Kind != AgendaItemKind.Break))
        {
            return new MeetingRefusal.NothingToShare();
        }

        if (State == MeetingState.Preparing)
        {
            (State, SharedAt) = (MeetingState.Shared, at);
            Record(new AgendaShared(Id, _items.Count));
        }

        return Done.Value;
    }

    // A first send that comes late, after the thing was taken away, does not bring it back.
    private AlreadyEntered? UsedUp(Guid id) => UsedUpIds.Contains(id) ? new AlreadyEntered("") : null;

    private void UseUp(Guid id) => UsedUpIds = [.. UsedUpIds, id];

    private static Refusal? Unentitled(Actor by, Duties needed) => by.Has(needed) ? null : new NotYourDuty(needed);

    private Refusal? Finished() => ClosedAt is { } at ? new MeetingRefusal.IsClosed(at) : null;

    private Refusal? NotInSession() => State == MeetingState.InSession ? null : new MeetingRefusal.NotInSession(State);

    private static MeetingDetails Clean(MeetingDetails details) => details with
    {
        Place = Wording.Line(details.Place),
        RemoteLink = Wording.Line(details.RemoteLink),
        Notice = Wording.Text(details.Notice),
    };

    private static Refusal? Check(DateOnly today, MeetingDetails details) => Faults.Of(
        details.EndsAt <= details.StartsAt ? new MeetingRefusal.EndsBeforeItStarts(details.StartsAt, details.EndsAt) : null,
        Wording.Check(today, nameof(Place), details.Place),
        Wording.Check(today, nameof(RemoteLink), details.RemoteLink, 2_000, isLink: true)
            ?? (details.RemoteLink is "" || IsLink(details.RemoteLink) ? null : new MeetingRefusal.NotALink(details.RemoteLink)),
        Wording.Check(today, nameof(Notice), details.Notice, Wording.TextMax));

    private static bool IsLink(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;

    private void Apply(MeetingDetails details) =>
        (Date, StartsAt, EndsAt, Place, RemoteLink, Notice) =
        (details.Date, details.StartsAt, details.EndsAt, details.Place, details.RemoteLink, details.Notice);
}
