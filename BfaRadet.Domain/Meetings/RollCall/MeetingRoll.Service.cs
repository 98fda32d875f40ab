using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>Substitutes that serve, and for whose seat.</summary>
public sealed partial class MeetingRoll
{
    /// <summary>
    /// Lets a substitute serve from now on, for the own seat when it is empty or for the one said, or stop serving. Refused
    /// when somebody is in the seat. Service that ends before anything was settled in it never was.
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

        // Who has voted may have left since: the one who stands in would be a second vote for the same seat.
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

        return Seats.SeatFor(line, seat).Map(free =>
        {
            // A seat somebody was in is taken over from now on, one that was empty from the beginning as a whole.
            var isEmptySinceTheOpening = free.Stays.Count == 0 && !_lines.Exists(a => a.Services.Any(s => Seats.SeatOf(a, s) == free));
            var service = line.Services.Count == 0 && IsRollCall && isEmptySinceTheOpening ? Stay.Whole : From(Own(at));
            line.Services = [.. line.Services, service with { For = free.Id }];
            Record(new SubstituteServes(Id, id, line.Name, Serving: true, free.Name));
            return Done.Value;
        });
    }

    /// <summary>
    /// A member who is in the seat again ends the service for it. Where the substitute has decided in the item that is on, or
    /// a vote is, the substitute stays in the seat until the meeting moves on.
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

    // Service that ends before anything was settled in it never was.
    private void EndService(Attendance line, DateTimeOffset at)
    {
        var (ended, seat) = (Ended(line.Services, at), Seats.SeatOf(line, line.Services[^1]));
        line.Services = ended[^1].ToItem is null ? [.. ended.Take(ended.Count - 1)] : ended;
        Record(new SubstituteServes(Id, line.Id, line.Name, Serving: false, seat?.Name ?? ""));
    }
}
