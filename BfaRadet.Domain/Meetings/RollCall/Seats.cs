using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>
/// Who holds which seat. Each member on the roll is a seat, and a substitute serves for one of them. In an item a seat stays
/// with the person who first held it when something was settled there: it does not change hands in the middle of a matter,
/// and never counts twice.
/// </summary>
public sealed class Seats(Meeting meeting)
{
    private IReadOnlyList<Attendance> Lines => meeting.Roll.Lines;

    internal int SeatCount => Lines.Count(a => a.Role == AttendanceRole.Member);

    /// <summary>The member whose seat is served; null when that was not stored and the substitute has no own seat.</summary>
    public Attendance? SeatOf(Attendance line, Stay service) => service.For is { } seat ? meeting.Roll.Find(seat) : OwnSeatOf(line);

    /// <summary>The member a personal substitute stands in for; null for one without an own seat on the roll.</summary>
    public Attendance? OwnSeatOf(Attendance line) =>
        line.SubstituteFor is { } member ? Lines.FirstOrDefault(a => a.Role == AttendanceRole.Member && a.Member == member) : null;

    /// <summary>
    /// The members whose seats are empty now: they are absent, or have jäv in the current item, and nobody serves for them.
    /// </summary>
    public IEnumerable<Attendance> FreeSeats()
    {
        var free = Lines.Where(a => a.Role == AttendanceRole.Member && InSeat(a) is null).ToList();

        // Service stored without a seat only tells that there is one free seat less.
        var unnamed = Lines.Count(a => a.Serving && SeatOf(a, a.Services[^1]) is null);
        return free.Count > unnamed ? free : [];
    }

    /// <summary>Who may answer in a vote under the item now: they hold a seat, are present, and have no jäv in it.</summary>
    public IEnumerable<Attendance> VotersOf(AgendaItemId item) =>
        SeatsNow(meeting.Agenda.FindItem(item)).Values.ToHashSet() is var seated
            ? Lines.Where(a => seated.Contains(a) && a.Decides && a.IsHere && !meeting.Proceedings.HasConflict(item, a.Id))
            : [];

    /// <summary>The quorum in an item: the seats held by persons without jäv in it.</summary>
    public Quorum QuorumOf(CouncilSettings settings, AgendaItemId? item) => Quorum.Of(
        settings, item is { } id ? VotersOf(id).Count() : SeatsNow(null).Count, SeatCount);

    /// <summary>Whether the person held a seat when an item was settled; ignores jäv of substitutes.</summary>
    public bool HeldASeat(Attendance line, AgendaItem item) => SeatsIn(item).ContainsValue(line);

    /// <summary>Whether a substitute held a seat in an item by this service.</summary>
    public bool HeldASeat(Attendance line, AgendaItem item, Stay service) => meeting.Deciders.Holds(service, item)
        && SeatsIn(item).Any(s => s.Value == line && (SeatOf(line, service) ?? s.Key) == s.Key);

    /// <summary>Whether another person held a member's seat when an item was settled.</summary>
    public bool WasServedIn(Attendance member, AgendaItem item) => SeatsIn(item).TryGetValue(member, out var other) && other != member;

    /// <summary>Who holds a seat in the item now; ignores jäv of substitutes.</summary>
    internal Dictionary<Attendance, Attendance> SeatsNow(AgendaItem? item) =>
        Held(item, [.. item?.Settled.Select(s => (DateTimeOffset?)s) ?? [], null]);

    /// <summary>Who held a seat when something was settled in an item; ignores jäv of substitutes.</summary>
    internal Dictionary<Attendance, Attendance> SeatsIn(AgendaItem item)
    {
        var there = Deciders.Settlements(item).SelectMany(at => Claims(item, at)).Select(c => c.Line).ToHashSet();
        return Held(item, Deciders.Settlements(item)).Where(s => there.Contains(s.Value)).ToDictionary();
    }

    // By seat. Null means now. The holder of a seat when a vote is opened keeps it to its end.
    private Dictionary<Attendance, Attendance> Held(AgendaItem? item, IEnumerable<DateTimeOffset?> moments)
    {
        var held = new Dictionary<Attendance, Attendance>();
        var opened = meeting.Voting.Votes.Where(v => v.Item == item?.Id).Select(v => (DateTimeOffset?)v.OpenedAt);
        foreach (var (seat, line) in moments.Concat(opened).OrderBy(at => at ?? DateTimeOffset.MaxValue).SelectMany(at => Claims(item, at)))
        {
            if (!held.ContainsValue(line) && (seat ?? Spare()) is { } own)
            {
                held.TryAdd(own, line);
            }
        }

        return held;

        Attendance? Spare() => Lines.Where(a => a.Role == AttendanceRole.Member && !held.ContainsKey(a))
            .MinBy(a => a.Status == AttendanceStatus.Present);
    }

    /// <summary>
    /// Who, by the roll, is in which seat at a moment: members without jäv, substitutes serving for a seat, and substitutes
    /// whose seat was not stored.
    /// </summary>
    internal IEnumerable<(Attendance? Seat, Attendance Line)> Claims(AgendaItem? item, DateTimeOffset? at)
    {
        var there = Lines.Where(a => a.Status == AttendanceStatus.Present && meeting.Deciders.Holds(a.Stays, item, at)).ToList();
        var serving = there.Where(a => a.Role == AttendanceRole.Substitute)
            .SelectMany(a => a.Services.Where(s => meeting.Deciders.Holds([s], item, at)).Take(1).Select(s => (Seat: SeatOf(a, s), Line: a))).ToList();
        return there.Where(a => a.Role == AttendanceRole.Member && !(item is not null && meeting.Proceedings.HasConflict(item.Id, a.Id)))
            .Select(a => ((Attendance?)a, a))
            .Concat(serving.Where(s => s.Seat is not null)).Concat(serving.Where(s => s.Seat is null));
    }

    /// <summary>Whether the person has jäv in the current item, so that a substitute may serve meanwhile.</summary>
    private bool IsAwayForItem(Attendance line) => meeting.CurrentItem is { } item && meeting.Proceedings.HasConflict(item, line.Id);

    /// <summary>The person in a seat now, in the current item: the member, or the substitute who serves.</summary>
    internal Attendance? InSeat(Attendance seat) => seat.IsHere && !IsAwayForItem(seat)
        ? seat
        : Lines.FirstOrDefault(a => a.Serving && SeatOf(a, a.Services[^1]) == seat);

    /// <summary>
    /// The seat a substitute takes: the requested one, otherwise the own, or the only free one for a substitute without an
    /// own seat.
    /// </summary>
    internal Result<Attendance> SeatFor(Attendance line, AttendanceId? asked)
    {
        var (free, own) = (FreeSeats().ToList(), OwnSeatOf(line));
        if (free.Count == 0)
        {
            return new MeetingRefusal.NoSeatToServe(line.Name, own?.Name ?? "", own is null ? "" : InSeat(own)?.Name ?? "");
        }

        if (asked is not { } id)
        {
            return own is not null && free.Contains(own) ? own
                : own is null && free.Count == 1 ? free[0]
                : new MeetingRefusal.ForWhom(line.Name);
        }

        return meeting.Roll.Find(id) is not { Role: AttendanceRole.Member } seat ? new MeetingRefusal.NotOnTheRoll()
            : free.Contains(seat) ? seat
            : new MeetingRefusal.SeatIsTaken(line.Name, seat.Name, InSeat(seat)?.Name ?? "");
    }

    /// <summary>Where, by the roll, two persons are in one seat when something is settled, or now.</summary>
    internal HashSet<(AgendaItem Item, DateTimeOffset? At, Attendance Seat, Attendance First, Attendance Second)> HeldTwice() =>
    [
        .. from item in meeting.Agenda.Items
           from at in Deciders.Settlements(item).Concat(item.Id == meeting.CurrentItem ? [null] : [])
           from claims in Claims(item, at).Where(c => c.Seat is not null).GroupBy(c => c.Seat!)
           from second in claims.Skip(1)
           select (item, at, claims.Key, claims.First().Line, second.Line),
    ];

    /// <summary>Why a decider takes no part in an item: another holds the seat there. Null otherwise.</summary>
    internal MeetingRefusal.SeatIsHeld? SeatIsHeld(Attendance line, IReadOnlyDictionary<Attendance, Attendance> seats)
    {
        if (seats.Values.Contains(line))
        {
            return null;
        }

        var own = line.Role == AttendanceRole.Member ? line : line.Services.Count > 0 ? SeatOf(line, line.Services[^1]) : null;
        return own is not null && seats.TryGetValue(own, out var other) ? new MeetingRefusal.SeatIsHeld(line.Name, other.Name) : null;
    }
}
