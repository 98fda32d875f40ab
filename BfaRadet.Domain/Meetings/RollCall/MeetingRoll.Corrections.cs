using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>Corrections of presence and service, during the meeting and until its minutes are sent.</summary>
public sealed partial class MeetingRoll
{
    /// <summary>
    /// Corrects when a person was present. Refused when times go backwards, overlap, or lie before the opening, and when two
    /// would be in one seat. An empty list is refused: mark the person as absent instead.
    /// </summary>
    public Result<Done> CorrectStays(Actor by, AttendanceId id, ValueList<Stay> stays)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (Deciders.Misplaced(stays) is { } impossible)
        {
            return impossible;
        }

        if (line.Stays != stays)
        {
            var former = (line.Status, line.Stays);
            if (ChangeUnlessHeldTwice(
                () => (line.Status, line.Stays) = (AttendanceStatus.Present, stays),
                () => (line.Status, line.Stays) = former) is { } twice)
            {
                return twice;
            }

            Meeting.Voting.KeepOnlyVoters();
            Record(new AttendanceCorrected(Id, id, line.Name));
        }

        return Done.Value;
    }

    /// <summary>
    /// Corrects when a substitute served, and for whom; an empty list means not at all. Refused for others than substitutes,
    /// when times go backwards, overlap, or lie before the opening, and when two would be in one seat.
    /// </summary>
    public Result<Done> CorrectServices(Actor by, AttendanceId id, ValueList<Stay> services)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.Role != AttendanceRole.Substitute)
        {
            return new MeetingRefusal.NotASubstitute(line.Name);
        }

        if (services.Count > 0 && Deciders.Misplaced(services) is { } impossible)
        {
            return impossible;
        }

        if (services.Any(s => Seats.SeatOf(line, s) is not { Role: AttendanceRole.Member }))
        {
            return new MeetingRefusal.ForWhom(line.Name);
        }

        // For service stored without a seat, naming the own seat is not a change.
        services = services.Select(s => s with { For = Seats.SeatOf(line, s)!.Id }).ToValueList();
        if (line.Services.Select(s => s with { For = Seats.SeatOf(line, s)?.Id }).ToValueList() == services)
        {
            return Done.Value;
        }

        var former = line.Services;
        if (ChangeUnlessHeldTwice(() => line.Services = services, () => line.Services = former) is { } twice)
        {
            return twice;
        }

        Meeting.Voting.KeepOnlyVoters();
        Record(new ServiceCorrected(Id, id, line.Name, services.Select(s => Seats.SeatOf(line, s)!.Name).Distinct().ToValueList()));
        return Done.Value;
    }

    /// <summary>Replaces the spans of presence and service of everybody.</summary>
    internal void ChangeSpans(Func<ValueList<Stay>, ValueList<Stay>> change)
    {
        foreach (var line in _lines)
        {
            var (stays, services) = (change(line.Stays), change(line.Services));
            if ((stays, services) != (line.Stays, line.Services))
            {
                (line.Stays, line.Services) = (stays, services);
                Changed();
            }
        }
    }

    /// <summary>Makes a change, and reverts it when two persons would be in one seat who were not before.</summary>
    internal MeetingRefusal.SeatHeldTwice? ChangeUnlessHeldTwice(Action change, Action takeBack, bool alsoNow = true)
    {
        var before = Seats.HeldTwice();
        change();
        foreach (var (item, at, seat, first, second) in Seats.HeldTwice())
        {
            if ((alsoNow || at is not null) && !before.Contains((item, at, seat, first, second)))
            {
                takeBack();
                return new MeetingRefusal.SeatHeldTwice(item.Title, seat.Name, second.Name, first.Name);
            }
        }

        return null;
    }
}
