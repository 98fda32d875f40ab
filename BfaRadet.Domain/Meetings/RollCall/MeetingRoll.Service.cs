using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>The service of substitutes, and for whose seat.</summary>
public sealed partial class MeetingRoll
{
    /// <summary>
    /// Starts or ends a substitute's service now, for the own seat when it is empty or for the given one. Refused when
    /// somebody is in the seat. Service that ends before anything was settled during it is removed.
    /// </summary>
    /// <param name="seat">The line of the member to serve for; null for the own seat.</param>
    public Result<Done> Serve(Actor by, AttendanceId id, bool serving, DateTimeOffset at, AttendanceId? seat = null)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
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

        if (line.Serving == serving)
        {
            return serving && seat is { } other && Seats.SeatOf(line, line.Services[^1]) is { } held && held.Id != other
                ? new MeetingRefusal.ServesAlready(line.Name, held.Name)
                : Done.Value;
        }

        // A person who has voted may have left since: a substitute would be a second vote for the same seat.
        if (serving && Meeting.Voting.VoteIsOn() is { } vote)
        {
            return vote;
        }

        if (!serving)
        {
            EndService(line, Own(at));
            Meeting.Voting.KeepOnlyVoters();
            return Done.Value;
        }

        if (!line.IsHere)
        {
            return new MeetingRefusal.NotHere(line.Name);
        }

        return Seats.SeatFor(line, seat).Map(free =>
        {
            // A seat somebody has been in is served from now on; one that was empty since the opening, for the whole meeting.
            var isEmptySinceTheOpening = free.Stays.Count == 0 && !_lines.Exists(a => a.Services.Any(s => Seats.SeatOf(a, s) == free));
            var service = line.Services.Count == 0 && IsRollCall && isEmptySinceTheOpening ? Stay.Whole : From(Own(at));
            line.Services = [.. line.Services, service with { For = free.Id }];
            Record(new SubstituteServes(Id, id, line.Name, Serving: true, free.Name));
            return Done.Value;
        });
    }

    /// <summary>
    /// Ends the service for a member who is back in the seat. Where the substitute has decided in the current item, or a vote
    /// is open, the substitute keeps the seat until the meeting moves on.
    /// </summary>
    internal void HandBackSeats(DateTimeOffset at)
    {
        var held = Seats.SeatsNow(Meeting.FindCurrent());
        foreach (var line in _lines.Where(a => a.Serving))
        {
            if (Seats.SeatOf(line, line.Services[^1]) is { } seat && Seats.InSeat(seat) == seat && held.GetValueOrDefault(seat) == seat)
            {
                EndService(line, at);
            }
        }
    }

    // Service that ends before anything was settled during it is removed.
    private void EndService(Attendance line, DateTimeOffset at)
    {
        var (ended, seat) = (Ended(line.Services, at), Seats.SeatOf(line, line.Services[^1]));
        line.Services = ended[^1].ToItem is null ? [.. ended.Take(ended.Count - 1)] : ended;
        Record(new SubstituteServes(Id, line.Id, line.Name, Serving: false, seat?.Name ?? ""));
    }
}
