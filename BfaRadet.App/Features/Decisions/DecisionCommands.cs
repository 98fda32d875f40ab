using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Decisions;

/// <summary>A decision with the days that are moved, as they were seen; null for one that stays.</summary>
public sealed record DayMoved(DecisionId Decision, DateOnly? DueOn, DateOnly? ReviewOn);

/// <summary>Commands on a decision after it was recorded.</summary>
public sealed class DecisionCommands(Changes changes)
{
    /// <summary>
    /// Changes a decision; <paramref name="before"/> is what the caller saw, for the merge with concurrent changes.
    /// </summary>
    /// <param name="reason">Why other words; may be empty.</param>
    public Task<Result<Done>> AmendAsync(
        Caller caller, CouncilId council, DecisionId id, DecisionDraft before, DecisionDraft after, string reason = "") =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
        {
            var adjustment = await moment.Db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == decision.Meeting);
            return await moment.Db.LoadMeetingAsync(decision.Meeting) is { } meeting
                ? decision.Amend(
                    meeting.Roles.Acting(moment.By), before, after, meeting.State == MeetingState.InSession,
                    adjustment?.Lock.On(decision.Item.ToSection()) is not null, reason)
                : new NotFound();
        });

    /// <summary>
    /// Moves days of several decisions to the day their meeting was moved to, in one change. One whose day is another now, or that
    /// is not in force, is left as it is.
    /// </summary>
    public Task<Result<Done>> MoveDaysAsync(Caller caller, CouncilId council, ValueList<DayMoved> moved, DateOnly to) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            foreach (var days in moved)
            {
                if (await moment.Db.Decisions.FirstOrDefaultAsync(d => d.Id == days.Decision && d.Council == council && d.State == DecisionState.InForce) is not { } decision
                    || await moment.Db.LoadMeetingAsync(decision.Meeting) is not { } meeting)
                {
                    continue;
                }

                var now = decision.Draft;
                var after = now with
                {
                    DueOn = now.DueOn is not null && now.DueOn == days.DueOn ? to : now.DueOn,
                    ReviewOn = now.ReviewOn is not null && now.ReviewOn == days.ReviewOn ? to : now.ReviewOn,
                };
                if (decision.Amend(meeting.Roles.Acting(moment.By), now, after, meeting.State == MeetingState.InSession, isFixed: true, "Mötet är flyttat.").IsRefused(out var refusal))
                {
                    return refusal;
                }
            }

            return Done.Value;
        });

    /// <summary>Marks the decision as done on a day.</summary>
    public Task<Result<Done>> CompleteAsync(Caller caller, CouncilId council, DecisionId id, DateOnly on, string note) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
        {
            var decidedOn = await moment.Db.Meetings.Where(m => m.Id == decision.Meeting).Select(m => m.Date).FirstAsync();
            return decision.Complete(moment.By, on, note, decidedOn, moment.Today);
        });

    public Task<Result<Done>> TakeUpAgainAsync(Caller caller, CouncilId council, DecisionId id) =>
        ToDecisionAsync(caller, council, id, (decision, moment) => Task.FromResult(decision.TakeUpAgain(moment.By)));

    /// <summary>Records that a later decision replaces it.</summary>
    public Task<Result<Done>> ReplaceAsync(Caller caller, CouncilId council, DecisionId id, DecisionId later) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
            await moment.Db.Decisions.FindAsync(later) is { } other
                ? decision.ReplaceBy(moment.By, other)
                : new NotFound());

    private Task<Result<Done>> ToDecisionAsync(
        Caller caller, CouncilId council, DecisionId id, Func<Decision, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.Decisions.FirstOrDefaultAsync(
                d => d.Id == id && d.Council == council && d.State != DecisionState.Withdrawn) is { } decision
                ? await ask(decision, moment)
                : new NotFound());
}
