using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>What is settled of earlier decisions at an item that follows them up.</summary>
public sealed partial class MeetingAgenda
{
    /// <summary>In the order it was settled; one of each responsible of a decision and item.</summary>
    public ValueList<FollowUpSettling> FollowedUp { get; internal set => Set(ref field, value); }

    /// <summary>
    /// Settles a row: the decision changes by its own rules, and what was settled before is replaced. Refused outside the session and what comes
    /// after it, in a pause, and when another has settled it since it was seen. Idempotent. A new measure is settled by the decision that is
    /// recorded: <see cref="SettleByMeasure"/>.
    /// </summary>
    /// <param name="decision">One that the item follows up; its callers know.</param>
    /// <param name="of">Null for a decision without responsible.</param>
    /// <param name="seen">What the actor saw settled; null for nothing.</param>
    /// <param name="decidedOn">The day of the decision's meeting.</param>
    /// <param name="council">Who agrees to an extension, as it is said of this meeting: "rådet 12 mars 2027".</param>
    /// <param name="at">Now, in Swedish time.</param>
    public Result<Done> SettleFollowUp(
        Actor by, AgendaItemId item, Decision decision, Responsible? of, FollowUpSettling? seen, FollowUpAnswer answer, string council, DateOnly decidedOn,
        DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfEqual(answer.Outcome, FollowUpOutcome.NewMeasure);

        return Settle(by, item, decision, of, seen, answer, council, decidedOn, at, measure: null);
    }

    /// <summary>Settles a row by a decision that was just recorded as its new measure; with that decision it is taken back.</summary>
    /// <param name="measure">Recorded at this meeting.</param>
    public Result<Done> SettleByMeasure(
        Actor by, AgendaItemId item, Decision decision, Responsible? of, FollowUpSettling? seen, Decision measure, DateOnly decidedOn, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Settle(by, item, decision, of, seen, new FollowUpAnswer(FollowUpOutcome.NewMeasure, $"{measure.Number}"), "", decidedOn, at, measure.Id);
    }

    private Result<Done> Settle(
        Actor by, AgendaItemId item, Decision decision, Responsible? of, FollowUpSettling? seen, FollowUpAnswer answer, string council, DateOnly decidedOn,
        DateTimeOffset at, DecisionId? measure)
    {
        if (Unfollowed(by, item) is { } refusal)
        {
            return refusal;
        }

        answer = new FollowUpAnswer(answer.Outcome, Wording.Text(answer.Words), answer.Outcome == FollowUpOutcome.Extended ? answer.Day : null);
        var now = FollowedUp.FirstOrDefault(s => s.IsOf(item, decision.Id, of));
        if (now?.Answer == answer)
        {
            return Done.Value;
        }

        if (now != seen)
        {
            return new MeetingRefusal.SettledMeanwhile(decision.Number, now?.By ?? "");
        }

        if (answer is { Outcome: FollowUpOutcome.Extended, Day: null })
        {
            return new EmptyText(nameof(FollowUpAnswer.Day));
        }

        // A report takes the place of a report by itself.
        if (now is not null && !(IsReport(now, decision) && answer.Outcome is FollowUpOutcome.Done or FollowUpOutcome.Partly or FollowUpOutcome.Waiting)
            && GoBack(by, decision, now, decidedOn, at).IsRefused(out var kept) && kept is not (DecisionRefusal.ReportedMeanwhile or DecisionRefusal.DayMovedMeanwhile))
        {
            return kept;
        }

        if (decision.Progress.FirstOrDefault(p => p.Of == of) is not { } before)
        {
            return new DecisionRefusal.NotResponsible(decision.Number);
        }

        var day = decision.DueOn;
        if (Apply(by, decision, before, answer, council, decidedOn, at).IsRefused(out var wrong))
        {
            return wrong;
        }

        var left = decision.Progress.First(p => p.Of == of).Now;
        FollowedUp =
        [
            .. FollowedUp.Where(s => !s.IsOf(item, decision.Id, of)),
            new FollowUpSettling(item, decision.Id, of, answer, Own(at), by.Name, by.Member, (now?.Former ?? before) with { Former = null }, left, now is null ? day : now.FormerDay)
            {
                Measure = measure,
            },
        ];
        Record(new FollowUpSettled(Id, item, decision.Id, decision.Number, of, answer));
        return Done.Value;
    }

    /// <summary>
    /// Takes back what was settled, and what it changed of the decision. Only for the one who settled it, and while nobody has gone on from
    /// there. Idempotent.
    /// </summary>
    public Result<Done> TakeBackFollowUp(Actor by, AgendaItemId item, Decision decision, Responsible? of, DateOnly decidedOn, DateTimeOffset at)
    {
        if (Unfollowed(by, item) is { } refusal)
        {
            return refusal;
        }

        if (FollowedUp.FirstOrDefault(s => s.IsOf(item, decision.Id, of)) is not { } now)
        {
            return Done.Value;
        }

        if ((now.Member, now.By) != (by.Member, by.Name))
        {
            return new MeetingRefusal.SettledByAnother(decision.Number, now.By);
        }

        if (GoBack(by, decision, now, decidedOn, at).IsRefused(out var kept))
        {
            return kept;
        }

        FollowedUp = FollowedUp.Where(s => s != now).ToValueList();
        Record(new FollowUpTakenBack(Id, item, decision.Id, decision.Number, of, now.Answer));
        return Done.Value;
    }

    // The new measure is taken back: its rows are open again.
    private void Reopen(Decision measure, IReadOnlyCollection<Decision> leaning)
    {
        foreach (var settled in FollowedUp.Where(s => s.Measure == measure.Id).ToList())
        {
            FollowedUp = FollowedUp.Where(s => s != settled).ToValueList();
            if (leaning.FirstOrDefault(d => d.Id == settled.Decision) is { } followed)
            {
                Record(new FollowUpTakenBack(Id, settled.Item, followed.Id, followed.Number, settled.Of, settled.Answer));
            }
        }
    }

    // After the meeting it may be corrected until the minutes are sent.
    private Refusal? Unfollowed(Actor by, AgendaItemId item) => Unentitled(by, Decision.Recorders)
        ?? (Meeting.State == MeetingState.Closed ? null : NotInSession() ?? NothingInAPause())
        ?? (FindItem(item) is null ? new MeetingRefusal.ItemGone() : null);

    private static bool IsReport(FollowUpSettling settled, Decision decision) => settled.Answer.Outcome switch
    {
        FollowUpOutcome.Done or FollowUpOutcome.Partly or FollowUpOutcome.Waiting => true,
        FollowUpOutcome.Struck => decision.State != DecisionState.Repealed,
        _ => false,
    };

    private Result<Done> Apply(
        Actor by, Decision decision, ResponsibleProgress before, FollowUpAnswer answer, string council, DateOnly decidedOn, DateTimeOffset at)
    {
        Result<Done> Report(Progress progress) => decision.Report(by, before.Of, before.Now, progress, [], decidedOn, at);
        return answer.Outcome switch
        {
            // What is done already keeps its day.
            FollowUpOutcome.Done when before.Now.State == ProgressState.Done => Done.Value,
            FollowUpOutcome.Done => Report(new Progress(ProgressState.Done, answer.Words, DoneOn(decidedOn, at))),
            FollowUpOutcome.Partly => Report(new Progress(ProgressState.Partly, answer.Words)),
            FollowUpOutcome.Waiting => Report(before.Now.State == ProgressState.Waiting && before.Now.WaitsFor == Wording.Line(answer.Words)
                ? before.Now : new Progress(ProgressState.Waiting, WaitsFor: answer.Words)),
            FollowUpOutcome.Struck => decision.Strike(by, before.Of, answer.Words, decidedOn, at),
            FollowUpOutcome.Extended when decision.DueOn is null => decision.Amend(
                by, decision.Draft, decision.Draft with { DueOn = answer.Day }, inSession: false, reason: answer.Words, decidedOn: decidedOn, at: at),
            FollowUpOutcome.Extended => decision.Extend(by, decision.DueOn, answer.Day!.Value, null, council, answer.Words, decidedOn, at),
            FollowUpOutcome.NewMeasure => Done.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Outcome, "An outcome that is not known here"),
        };
    }

    // The decision goes back to what it was, if it is still as it was left.
    private Result<Done> GoBack(Actor by, Decision decision, FollowUpSettling settled, DateOnly decidedOn, DateTimeOffset at)
    {
        switch (settled.Answer.Outcome)
        {
            case FollowUpOutcome.NewMeasure:
                return Done.Value;
            case FollowUpOutcome.Extended when settled.FormerDay is { } former:
                return decision.TakeBackExtension(by, former, settled.Answer.Day!.Value);
            case FollowUpOutcome.Extended:
                return decision.DueOn == settled.Answer.Day
                    ? decision.Amend(by, decision.Draft, decision.Draft with { DueOn = null }, inSession: false, at: at)
                    : new DecisionRefusal.DayMovedMeanwhile(decision.Number, decision.DueOn);
            case FollowUpOutcome.Struck when decision.State == DecisionState.Repealed && decision.RepealedBy is null:
                return decision.TakeBackRepeal(by);
            default:
                // One that was marked as done before a day was asked for.
                var before = settled.Former.Now is { State: ProgressState.Done, DoneOn: null } done ? done with { DoneOn = DoneOn(decidedOn, at) } : settled.Former.Now;
                return decision.TakeBackReport(by, settled.Former, settled.Left, before, decidedOn, at);
        }
    }

    // On the day of the meeting, which may be entered afterwards, or held before its day.
    private DateOnly DoneOn(DateOnly decidedOn, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.DateTime);
        var day = Meeting.Date < today ? Meeting.Date : today;
        return day < decidedOn ? decidedOn : day;
    }
}
