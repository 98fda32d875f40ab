using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>
/// Who holds which seat. Each member on the roll is a seat, and a substitute serves for one of them. In an item a seat stays
/// with who first held it when something was settled there: it is never taken over in the middle of a matter, and never
/// counts twice.
/// </content>
public sealed partial class Meeting
{
    /// <summary>The member whose seat is served; null when that was not kept and the substitute has no own seat.</summary>
    public Attendance? SeatOf(Attendance line, Stay service) => service.For is { } seat ? OnRoll(seat) : OwnSeatOf(line);

    /// <summary>The member a personal substitute stands in for; null for one who has no seat of his own on the roll.</summary>
    public Attendance? OwnSeatOf(Attendance line) =>
        line.SubstituteFor is { } member ? _roll.Find(a => a.Role == AttendanceRole.Member && a.Member == member) : null;

    /// <summary>The members whose seats nobody is in now: they are away, or have jäv in the item that is on, and nobody serves for them.</summary>
    public IEnumerable<Attendance> FreeSeats()
    {
        var free = _roll.Where(a => a.Role == AttendanceRole.Member && InSeat(a) is null).ToList();

        // Of service from before the seat was kept it is only known that there is one seat less.
        var unnamed = _roll.Count(a => a.Serving && SeatOf(a, a.Services[^1]) is null);
        return free.Count > unnamed ? free : [];
    }

    /// <summary>Those who hold a seat in the item now, jäv of substitutes not looked at.</summary>
    private Dictionary<Attendance, Attendance> SeatsNow(AgendaItem? item) =>
        Seats(item, [.. item?.Settled.Select(s => (DateTimeOffset?)s) ?? [], null]);

    /// <summary>Those who held a seat when something was settled in an item, jäv of substitutes not looked at.</summary>
    private Dictionary<Attendance, Attendance> SeatsIn(AgendaItem item)
    {
        var there = Settlements(item).SelectMany(at => Claims(item, at)).Select(c => c.Line).ToHashSet();
        return Seats(item, Settlements(item)).Where(s => there.Contains(s.Value)).ToDictionary();
    }

    // By seat. Null is now. Who is in a seat when a vote is opened stays there to its end.
    private Dictionary<Attendance, Attendance> Seats(AgendaItem? item, IEnumerable<DateTimeOffset?> moments)
    {
        var held = new Dictionary<Attendance, Attendance>();
        var opened = Votes.Where(v => v.Item == item?.Id).Select(v => (DateTimeOffset?)v.OpenedAt);
        foreach (var (seat, line) in moments.Concat(opened).OrderBy(at => at ?? DateTimeOffset.MaxValue).SelectMany(at => Claims(item, at)))
        {
            if (!held.ContainsValue(line) && (seat ?? Spare()) is { } own)
            {
                held.TryAdd(own, line);
            }
        }

        return held;

        Attendance? Spare() => _roll.Where(a => a.Role == AttendanceRole.Member && !held.ContainsKey(a))
            .MinBy(a => a.Status == AttendanceStatus.Present);
    }

    /// <summary>Who, by the roll, is in which seat at a moment: members without jäv, those who serve for a seat, those of whom it was not kept which.</summary>
    private IEnumerable<(Attendance? Seat, Attendance Line)> Claims(AgendaItem? item, DateTimeOffset? at)
    {
        var there = _roll.Where(a => a.Status == AttendanceStatus.Present && Holds(a.Stays, item, at)).ToList();
        var serving = there.Where(a => a.Role == AttendanceRole.Substitute)
            .SelectMany(a => a.Services.Where(s => Holds([s], item, at)).Take(1).Select(s => (Seat: SeatOf(a, s), Line: a))).ToList();
        return there.Where(a => a.Role == AttendanceRole.Member && !(item is not null && HasConflict(item.Id, a.Id)))
            .Select(a => ((Attendance?)a, a))
            .Concat(serving.Where(s => s.Seat is not null)).Concat(serving.Where(s => s.Seat is null));
    }

    /// <summary>The one who is in a seat now, by the item that is on: the member, or who serves for the member.</summary>
    private Attendance? InSeat(Attendance seat) => seat.IsHere && !IsAwayForItem(seat)
        ? seat
        : _roll.Find(a => a.Serving && SeatOf(a, a.Services[^1]) == seat);

    /// <summary>The seat that a substitute takes: the one asked for, otherwise the own, or the only free one for who has none.</summary>
    private Result<Attendance> SeatFor(Attendance line, AttendanceId? asked)
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

        return OnRoll(id) is not { Role: AttendanceRole.Member } seat ? new MeetingRefusal.NotOnTheRoll()
            : free.Contains(seat) ? seat
            : new MeetingRefusal.SeatIsTaken(line.Name, seat.Name, InSeat(seat)?.Name ?? "");
    }

    /// <summary>
    /// A member who is in the seat again ends the service for it. Where the substitute has decided in the item that is on, or
    /// a vote is, the substitute stays in the seat until the meeting moves on.
    /// </summary>
    private void HandBackSeats(DateTimeOffset at)
    {
        var held = SeatsNow(FindCurrent());
        foreach (var line in _roll.Where(a => a.Serving))
        {
            if (SeatOf(line, line.Services[^1]) is { } seat && InSeat(seat) == seat && held.GetValueOrDefault(seat) == seat)
            {
                EndService(line, at);
            }
        }
    }

    // Service that ends before anything was settled in it never was.
    private void EndService(Attendance line, DateTimeOffset at)
    {
        var (ended, seat) = (Ended(line.Services, at), SeatOf(line, line.Services[^1]));
        line.Services = ended[^1].ToItem is null ? [.. ended.Take(ended.Count - 1)] : ended;
        Record(new SubstituteServes(Id, line.Id, line.Name, Serving: false, seat?.Name ?? ""));
    }

    /// <summary>Where, by the roll, two are in one seat when something is settled, or now.</summary>
    private HashSet<(AgendaItem Item, DateTimeOffset? At, Attendance Seat, Attendance First, Attendance Second)> HeldTwice() =>
    [
        .. from item in _items
           from at in Settlements(item).Concat(item.Id == CurrentItem ? [null] : [])
           from claims in Claims(item, at).Where(c => c.Seat is not null).GroupBy(c => c.Seat!)
           from second in claims.Skip(1)
           select (item, at, claims.Key, claims.First().Line, second.Line),
    ];

    /// <summary>Changes something of the roll, and takes it back when two would then be in one seat who were not before.</summary>
    private MeetingRefusal.SeatHeldTwice? ChangeUnlessHeldTwice(Action change, Action takeBack, bool alsoNow = true)
    {
        var before = HeldTwice();
        change();
        foreach (var (item, at, seat, first, second) in HeldTwice())
        {
            if ((alsoNow || at is not null) && !before.Contains((item, at, seat, first, second)))
            {
                takeBack();
                return new MeetingRefusal.SeatHeldTwice(item.Title, seat.Name, second.Name, first.Name);
            }
        }

        return null;
    }

    /// <summary>Why somebody who decides has no say in an item: another is in the seat there. Null when that is not so.</summary>
    private MeetingRefusal.SeatIsHeld? SeatIsHeld(Attendance line, IReadOnlyDictionary<Attendance, Attendance> seats)
    {
        if (seats.Values.Contains(line))
        {
            return null;
        }

        var own = line.Role == AttendanceRole.Member ? line : line.Services.Count > 0 ? SeatOf(line, line.Services[^1]) : null;
        return own is not null && seats.TryGetValue(own, out var other) ? new MeetingRefusal.SeatIsHeld(line.Name, other.Name) : null;
    }
}
