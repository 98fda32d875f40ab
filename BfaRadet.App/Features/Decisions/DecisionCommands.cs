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
                    adjustment?.Lock.On(decision.Item.ToSection()) is not null, reason, meeting.Details.Date, moment.At)
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
                if (decision.Amend(meeting.Roles.Acting(moment.By), now, after, meeting.State == MeetingState.InSession, isFixed: true, "Mötet är flyttat.", at: moment.At).IsRefused(out var refusal))
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
            var decidedOn = await DecidedOnAsync(decision, moment);
            return decision.Complete(moment.By, on, note, decidedOn, moment.At);
        });

    public Task<Result<Done>> TakeUpAgainAsync(Caller caller, CouncilId council, DecisionId id) =>
        ToDecisionAsync(caller, council, id, (decision, moment) => Task.FromResult(decision.TakeUpAgain(moment.By, moment.At)));

    /// <summary>Reports how far a responsible has come; a member may do it for itself and for whom it sits.</summary>
    /// <param name="of">Null for a decision without responsible.</param>
    /// <param name="before">What the caller saw.</param>
    public Task<Result<Done>> ReportAsync(
        Caller caller, CouncilId council, DecisionId id, Responsible? of, Progress before, Progress after) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
        {
            // Unlike the rest this is open to members, who may not know of every decision.
            if (moment.By.Member is not { } member || await moment.Db.FindReaderAsync(caller, council, moment.Today) is not { } reader
                || (await moment.Db.HiddenItemsAsync(council, reader)).Contains(decision.Item))
            {
                return new NotFound();
            }

            return decision.Report(
                moment.By, of, before, after, await moment.Db.OrganisationsOfAsync(council, member), await DecidedOnAsync(decision, moment), moment.At);
        });

    /// <summary>Extends its last day by a decision, or on somebody's word.</summary>
    /// <param name="seen">The last day that the caller saw.</param>
    public Task<Result<Done>> ExtendAsync(
        Caller caller, CouncilId council, DecisionId id, DateOnly? seen, DateOnly to, DecisionId? deciding, string onWordOf, string reason) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
            deciding is not { } other
                ? decision.Extend(moment.By, seen, to, null, onWordOf, reason, await DecidedOnAsync(decision, moment), moment.At)
            : await moment.Db.Decisions.FindAsync(other) is { } found
                ? decision.Extend(moment.By, seen, to, found, onWordOf, reason, await DecidedOnAsync(decision, moment), moment.At)
                : new NotFound());

    /// <summary>Records that it holds no longer: by a later decision, or for a reason.</summary>
    public Task<Result<Done>> RepealAsync(Caller caller, CouncilId council, DecisionId id, DecisionId? later, string reason) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
            later is not { } other ? decision.Repeal(moment.By, null, reason)
            : await moment.Db.Decisions.FindAsync(other) is { } found ? decision.Repeal(moment.By, found, reason)
            : new NotFound());

    /// <summary>Records that a later decision replaces it.</summary>
    public Task<Result<Done>> ReplaceAsync(Caller caller, CouncilId council, DecisionId id, DecisionId later) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
            await moment.Db.Decisions.FindAsync(later) is { } other
                ? decision.ReplaceBy(moment.By, other)
                : new NotFound());

    private static Task<DateOnly> DecidedOnAsync(Decision decision, Changes.Moment moment) =>
        moment.Db.Meetings.Where(m => m.Id == decision.Meeting).Select(m => m.Date).FirstAsync();

    private Task<Result<Done>> ToDecisionAsync(
        Caller caller, CouncilId council, DecisionId id, Func<Decision, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.Decisions.FirstOrDefaultAsync(
                d => d.Id == id && d.Council == council && d.State != DecisionState.Withdrawn) is { } decision
                ? await ask(decision, moment)
                : new NotFound());
}
