using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Rankings;

/// <summary>A ranking as it is shown: how many have answered, of the orders only one's own, and the sums when it is closed.</summary>
/// <param name="Voters">Who may answer now; empty when it is closed.</param>
/// <param name="Answered">Who has answered, of those who may; of all that counted when it is closed.</param>
/// <param name="Standing">
/// By what was answered; empty while it is open: sums that grow tell each new order by what they grew with.
/// </param>
/// <param name="Answers">The orders.</param>
/// <param name="Entitled">How many may answer, or could when it was closed.</param>
public sealed record RankingView(
    RankingId Id, AgendaItemId Item, ValueList<RankingOption> Options, ValueList<AttendanceId> Voters, ValueList<AttendanceId> Answered,
    ValueList<RankedOption> Standing, ValueList<RankingAnswer> Answers, DateTimeOffset? ClosedAt, int Entitled)
{
    public bool HasClosed => ClosedAt is not null;

    public RankingAnswer? AnswerOf(AttendanceId who) => Answers.FirstOrDefault(a => a.Who == who);

    /// <summary>With the order of one alone.</summary>
    public RankingView OfOneself(AttendanceId? line) => this with { Answers = Answers.Where(a => a.Who == line).ToValueList() };

    public static RankingView Of(Ranking ranking, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(meeting);

        var voters = ranking.ClosedAt is null ? meeting.Seats.VotersOf(ranking.Item).Select(a => a.Id).ToList() : [];
        var counted = ranking.Answers.Select(a => a.Who).Where(who => ranking.ClosedAt is not null || voters.Contains(who)).ToValueList();
        return new(
            ranking.Id, ranking.Item, ranking.Options, voters.ToValueList(), counted, ranking.ClosedAt is null ? [] : ranking.Standing(counted), ranking.Answers, ranking.ClosedAt,
            ranking.ClosedAt is null ? voters.Count : ranking.Entitled);
    }
}
