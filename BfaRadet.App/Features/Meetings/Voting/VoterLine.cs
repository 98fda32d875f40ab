using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>A person on the roll, for lists to choose from.</summary>
public sealed record VoterLine(AttendanceId Id, string Name)
{
    /// <summary>"ersättare för Kerstin Ängby"; empty for those who vote for themselves.</summary>
    public string As { get; init; } = "";

    /// <summary>Somebody on the roll, told apart from others of the same name.</summary>
    public static VoterLine Of(MeetingView view, AttendanceView line) => new(line.Id, view.NameApart(line));

    /// <summary>Somebody who may vote, with the seat a substitute votes for.</summary>
    public static VoterLine Voting(MeetingView view, AttendanceId who)
    {
        var line = view.OnRoll(who);
        var seat = line?.Services.LastOrDefault(s => s.IsOpen)?.For ?? line?.OwnSeat;
        return new VoterLine(who, line is null ? "" : view.NameApart(line))
        {
            As = line?.Role != AttendanceRole.Substitute ? "" : seat is { } id && view.OnRoll(id) is { } member ? $"ersättare för {member.Name}" : "ersättare",
        };
    }
}
