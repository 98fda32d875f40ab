using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings;

/// <content>The roll: who is there, in what role, from when to when.</content>
public sealed partial class Meeting
{
    /// <summary>Those who keep the roll.</summary>
    public const Duties RollKeepers = Duties.Preparers;

    /// <summary>Marks somebody as here, in the room or from afar. One who comes after the first item is noted with clock and item.</summary>
    public Result<Done> MarkPresent(Actor by, AttendanceId id, bool remote, DateTimeOffset at)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (_roll.Find(a => a.Id == id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.IsHere && line.Remote == remote)
        {
            return Done.Value;
        }

        if (!line.IsHere)
        {
            var fromTheOpening = line.Stays.Count == 0 && IsRollCall;
            line.Stays = [.. line.Stays, new Stay(
                fromTheOpening ? null : at, fromTheOpening ? null : CurrentItem, null, null)];
        }

        (line.Status, line.Remote) = (AttendanceStatus.Present, remote);
        Record(new AttendanceMarked(Id, id, line.Name, line.Status, remote, Here: true));
        return Done.Value;
    }

    /// <summary>Notes that somebody left, with clock and the item that was on. Asking twice is harmless.</summary>
    public Result<Done> MarkLeft(Actor by, AttendanceId id, DateTimeOffset at)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (_roll.Find(a => a.Id == id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.IsHere)
        {
            line.Stays = [.. line.Stays.Take(line.Stays.Count - 1), line.Stays[^1] with { To = at, ToItem = CurrentItem }];
            KeepOnlyVoters();
            Record(new AttendanceMarked(Id, id, line.Name, line.Status, line.Remote, Here: false));
        }

        return Done.Value;
    }

    /// <summary>
    /// Says that somebody is excused, absent or not yet called; takes back a presence marked by mistake. Also after the
    /// meeting: what was forgotten is put right for the minutes, like the times (<see cref="CorrectStays"/>).
    /// </summary>
    public Result<Done> MarkAway(Actor by, AttendanceId id, AttendanceStatus status)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (status == AttendanceStatus.Present)
        {
            throw new ArgumentOutOfRangeException(nameof(status), "Presence has a clock: use MarkPresent.");
        }

        if (_roll.Find(a => a.Id == id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.Status != status)
        {
            (line.Status, line.Stays, line.Remote, line.Serving) = (status, [], false, false);
            KeepOnlyVoters();
            Record(new AttendanceMarked(Id, id, line.Name, status, Remote: false, Here: false));
        }

        return Done.Value;
    }

    /// <summary>
    /// Lets a substitute serve, or stop serving. Refused when no seat is empty: never more who decide than seats.
    /// </summary>
    public Result<Done> Serve(Actor by, AttendanceId id, bool serving)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (_roll.Find(a => a.Id == id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.Role != AttendanceRole.Substitute)
        {
            return new MeetingRefusal.NotASubstitute(line.Name);
        }

        if (line.Serving == serving)
        {
            return Done.Value;
        }

        // Who has voted may have left since: the one who stands in would be a second vote for the same seat.
        if (serving && VoteIsOn() is { } vote)
        {
            return vote;
        }

        if (serving && _roll.Count(a => a.Role == AttendanceRole.Member && a.IsHere && !IsAwayForItem(a) || a.Serving) >= Seats)
        {
            return new MeetingRefusal.NoSeatToServe(line.Name);
        }

        line.Serving = serving;
        KeepOnlyVoters();
        Record(new SubstituteServes(Id, id, line.Name, serving));
        return Done.Value;
    }

    /// <summary>Adjungerar somebody, who is here from now on. The same twice is harmless; somebody else under the same id is refused.</summary>
    public Result<Done> CoOpt(Actor by, RollLine guest, bool remote, DateTimeOffset at)
    {
        guest = guest with
        {
            Role = AttendanceRole.CoOpted,
            Name = Wording.Line(guest.Name),
            Title = Wording.Line(guest.Title),
            Organisation = Wording.Line(guest.Organisation),
        };
        if ((Unentitled(by, RollKeepers) ?? NotInSession()
            ?? Wording.Check(nameof(guest.Name), guest.Name, required: true)
            ?? Wording.Check(nameof(guest.Title), guest.Title)
            ?? Wording.Check(nameof(guest.Organisation), guest.Organisation)) is { } refusal)
        {
            return refusal;
        }

        if (_roll.Find(a => a.Id == guest.Id) is { } known)
        {
            return (known.Name, known.Title, known.Organisation) == (guest.Name, guest.Title, guest.Organisation)
                ? Done.Value
                : new AlreadyEntered(known.Name);
        }

        _roll.Add(new Attendance(guest, _roll.Count));
        Record(new ParticipantCoOpted(Id, guest.Id, guest.Name, guest.Organisation));
        return MarkPresent(by, guest.Id, remote, at);
    }

    /// <summary>
    /// Puts right when somebody came and left. Refused when times go backwards, overlap, or lie before the opening.
    /// An empty list is refused: say that the person was away instead.
    /// </summary>
    public Result<Done> CorrectStays(Actor by, AttendanceId id, ValueList<Stay> stays)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (_roll.Find(a => a.Id == id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (!ArePossible(stays))
        {
            return new MeetingRefusal.ImpossibleStay();
        }

        if (line.Stays != stays)
        {
            (line.Status, line.Stays) = (AttendanceStatus.Present, stays);
            KeepOnlyVoters();
            Record(new AttendanceCorrected(Id, id, line.Name));
        }

        return Done.Value;
    }

    /// <summary>
    /// Calls the roll before the first item, for the day's apologies and again at the opening: everybody with name, role and
    /// organisation as they are now. Apologies stay; who has left the council since is called no more.
    /// </summary>
    public void CallRoll(IEnumerable<RollLine> lines)
    {
        var roll = lines.Select((line, at) =>
        {
            if (_roll.Find(a => a.Id == line.Id || a.Member is not null && a.Member == line.Member) is not { } known)
            {
                return new Attendance(line, at);
            }

            known.Call(line, at);
            return known;
        }).ToList();
        _roll.Clear();
        _roll.AddRange(roll);
    }

    /// <summary>Has jäv in the item that is on, so that somebody may serve meanwhile.</summary>
    private bool IsAwayForItem(Attendance line) => CurrentItem is { } item && HasConflict(item, line.Id);

    /// <summary>The roll is being called while nothing but the first item has been on.</summary>
    private bool IsRollCall => _items.Count == 0 || _items.TrueForAll(i => i.BegunAt is null || i.Id == CurrentItem);

    private bool ArePossible(ValueList<Stay> stays)
    {
        if (OpenedAt is not { } opened || stays.Count == 0)
        {
            return false;
        }

        var latest = opened;
        for (var i = 0; i < stays.Count; i++)
        {
            var (from, to) = (stays[i].From ?? opened, stays[i].To ?? ClosedAt ?? DateTimeOffset.MaxValue);
            if (from < latest || to < from || i < stays.Count - 1 && stays[i].To is null || to > (ClosedAt ?? to))
            {
                return false;
            }

            latest = to;
        }

        return true;
    }
}
