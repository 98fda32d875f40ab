using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Meetings.Proceedings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Rankings;

/// <summary>Commands for rankings. What is answered is in the database before it is acknowledged.</summary>
public sealed class RankingCommands(Changes changes, BallotBoxes turns)
{
    /// <summary>Opens a ranking over focus areas of the council, by their names as they are, and over names that came up.</summary>
    public Task<Result<Done>> OpenAsync(Caller caller, MeetingId id, RankingId ranking, AgendaItemId item, ValueList<FocusAreaId> areas, ValueList<string> names) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var known = await moment.Db.FocusAreas.Where(a => a.Council == meeting.Council && areas.Contains(a.Id)).OrderBy(a => a.Order).ThenBy(a => a.Number)
                .Select(a => new { a.Id, a.Name }).ToListAsync();
            ValueList<RankingOption> options =
            [
                .. known.Select(a => new RankingOption(new RankingOptionId(a.Id.Value), a.Id, a.Name)),
                .. names.Select(name => new RankingOption(new RankingOptionId(Guid.CreateVersion7()), null, name)),
            ];
            return meeting.Voting.OpenRanking(moment.By, ranking, item, options, moment.At);
        });

    /// <summary>Adds a name; the option that says it now is handed back.</summary>
    public Task<Result<RankingOptionId>> AddAsync(Caller caller, MeetingId id, RankingId ranking, RankingOptionId option, string name) =>
        InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.AddRankingOption(moment.By, ranking, option, name)));

    public Task<Result<Done>> MergeAsync(Caller caller, MeetingId id, RankingId ranking, RankingOptionId from, RankingOptionId into) =>
        InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.MergeRankingOptions(moment.By, ranking, from, into)));

    public Task<Result<Done>> RemoveAsync(Caller caller, MeetingId id, RankingId ranking, RankingOptionId option) =>
        InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.RemoveRankingOption(moment.By, ranking, option)));

    /// <summary>Gives the caller's own order, or enters one for somebody who has given none.</summary>
    public Task<Result<Done>> RankAsync(Caller caller, MeetingId id, RankingId ranking, AttendanceId who, ValueList<RankingOptionId> order) =>
        InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.Rank(moment.By, ranking, who, order, moment.At)));

    public Task<Result<Done>> CloseAsync(Caller caller, MeetingId id, RankingId ranking) =>
        LastAsync(ranking, InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.CloseRanking(moment.By, ranking, moment.At))));

    public Task<Result<Done>> CancelAsync(Caller caller, MeetingId id, RankingId ranking) =>
        LastAsync(ranking, InTurnAsync(caller, ranking, () => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.CancelRanking(moment.By, ranking))));

    // All answer in the same minute and share a row: they wait for each other here instead of running again. The box stays empty.
    private Task<Result<T>> InTurnAsync<T>(Caller caller, RankingId ranking, Func<Task<Result<T>>> make) =>
        changes.InTurnAsync(caller, () => turns.WithAsync(new VoteId(ranking.Value), _ => make()));

    private async Task<Result<Done>> LastAsync(RankingId ranking, Task<Result<Done>> made)
    {
        var result = await made;
        if (result.Refusal is null)
        {
            turns.Remove(new VoteId(ranking.Value));
        }

        return result;
    }
}
