using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Verdicts on decisions outside a meeting, and what they lead to.</summary>
public sealed class VerdictCommands(Changes changes)
{
    /// <summary>Judges a decision today.</summary>
    /// <param name="seen">How many verdicts the caller saw.</param>
    public Task<Result<Done>> JudgeAsync(Caller caller, CouncilId council, DecisionId id, VerdictAnswer answer, int seen) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) => decision.Judge(
            moment.By, answer, seen, null, moment.Today, await moment.Db.Meetings.Where(m => m.Id == decision.Meeting).Select(m => m.Date).FirstAsync(), moment.At));

    /// <summary>Takes back the caller's own verdict, when it is the last.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, CouncilId council, DecisionId id, int verdict) =>
        ToDecisionAsync(caller, council, id, (decision, moment) => Task.FromResult(decision.TakeBackVerdict(moment.By, verdict, null)));

    /// <summary>Records the later decision that a verdict led to.</summary>
    /// <param name="replaces">It replaces the decision; otherwise it adds to it.</param>
    public Task<Result<Done>> AdjustAsync(Caller caller, CouncilId council, DecisionId id, int verdict, DecisionId later, bool replaces) =>
        ToDecisionAsync(caller, council, id, async (decision, moment) =>
            await moment.Db.Decisions.FindAsync(later) is { } found ? decision.AdjustBy(moment.By, verdict, found, replaces) : new NotFound());

    private Task<Result<Done>> ToDecisionAsync(Caller caller, CouncilId council, DecisionId id, Func<Decision, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.Decisions.FirstOrDefaultAsync(d => d.Id == id && d.Council == council && d.State != DecisionState.Withdrawn) is { } decision
                ? await ask(decision, moment)
                : new NotFound());
}
