using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>A letter of a week, before it is written.</summary>
/// <param name="Lines">All that there is to tell, the most urgent first; a letter tells <see cref="ReminderLetter.Max"/>.</param>
/// <param name="Earlier">Of what its receiver was reminded before.</param>
internal sealed record PlannedReminder(Member Member, Mailbox To, IReadOnlyList<ReminderLine> Lines, IReadOnlyList<Reminder> Earlier);

/// <summary>The letters of a council's week: the one place that says who is told of what, for those that are written and for those that are shown beforehand.</summary>
/// <param name="Sender">Whom answers go to.</param>
internal sealed record ReminderPlan(IReadOnlyList<PlannedReminder> Letters, Mailbox? Sender)
{
    /// <param name="at">When they go: what is due is judged by that day.</param>
    public static async Task<ReminderPlan> OfAsync(WorkspaceDb db, Council council, DateTimeOffset at, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Of(at).DateTime);
        var addresses = await db.AddressesAsync(council, cancellation);
        var choices = await LetterChoices.OfAsync(db, council);
        var coordinators = Reminding.CoordinatorsOf(council, today);
        // What came before these letters and nobody has got yet is said in them.
        var earlier = (await db.Set<Reminder>().AsNoTracking().Where(r => r.Council == council.Id).ToListAsync(cancellation)).ToLookup(r => r.Member);
        var open = await OpenAsync(db, council.Id, cancellation);
        var letters = new List<PlannedReminder>();
        foreach (var member in council.Members.Where(m => addresses.ContainsKey(m.Id) && choices.Of(m.Id).Reminders != ReminderChoice.None))
        {
            var before = earlier[member.Id].ToList();
            var gone = await GoneAsync(db, before, cancellation);
            if (LinesOf(council, member, open, gone, choices.Of(member.Id).Reminders, coordinators, addresses.ContainsKey, today) is { Count: > 0 } lines)
            {
                letters.Add(new PlannedReminder(member, addresses[member.Id], lines, before));
            }
        }

        return new ReminderPlan(letters, coordinators.Select(c => addresses.GetValueOrDefault(c.Id)).FirstOrDefault(m => m is not null));
    }

    /// <summary>Of earlier letters those that neither went nor were handed over.</summary>
    public static async Task<List<Letter>> WaitingAsync(WorkspaceDb db, IReadOnlyList<Reminder> earlier, CancellationToken cancellation)
    {
        var ids = earlier.Select(r => r.Letter).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Letters().Where(l => ids.Contains(l.Id) && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null).ToListAsync(cancellation);
    }

    /// <summary>What a member is told of, the most urgent first.</summary>
    private static List<ReminderLine> LinesOf(
        Council council, Member member, IReadOnlyList<OpenPart> open, ILookup<(DecisionId, string), Reminded> said, ReminderChoice choice,
        IReadOnlyList<Member> coordinators, Func<MemberId, bool> hasAddress, DateOnly today)
    {
        var (rules, lines) = (council.Settings.Reminders, new List<ReminderLine>());
        foreach (var (row, part, circle) in open.Where(o => ItemCircle.MayRead(o.Circle, member.DutiesOn(today), member.Id)))
        {
            var receivers = Reminding.ReceiversOf(council, part.Of, today);
            if (receivers.Contains(member))
            {
                var stage = Reminding.StageOf(row.Kind, row.State, row.DueOn, part, row.MeetingDate, today, rules, [.. said[(row.Id, PartKey.Of(part.Of))]]);
                if (stage is { } one && (choice == ReminderChoice.All || one is ReminderStage.LastDay or ReminderStage.Overdue))
                {
                    lines.Add(new ReminderLine(row, part, one, circle));
                }
            }
            else if (coordinators.Contains(member)
                && Reminding.IsForCoordinator(row.State, row.DueOn, part, today, rules, receivers.Any(r => hasAddress(r.Id) && ItemCircle.MayRead(circle, r.DutiesOn(today), r.Id))))
            {
                lines.Add(new ReminderLine(row, part, ReminderStage.Coordinator, circle));
            }
        }

        return [.. lines.OrderBy(l => ReminderLetter.Order(l.Stage)).ThenBy(l => l.Row.DueOn ?? DateOnly.MaxValue).ThenBy(l => l.Row.Number.Year).ThenBy(l => l.Row.Number.Running)];
    }

    /// <summary>What is open of decisions whose meeting is over: while it is held a decision can still be taken back.</summary>
    private static async Task<IReadOnlyList<OpenPart>> OpenAsync(WorkspaceDb db, CouncilId council, CancellationToken cancellation)
    {
        var rows = await DecisionQueries.RowsAsync(db, db.Decisions.AsNoTracking()
            .Where(d => d.Council == council && d.State == DecisionState.InForce && db.Meetings.Any(m => m.Id == d.Meeting && m.State == MeetingState.Closed)));
        var circles = await db.Meetings.AsNoTracking().Where(m => m.Council == council).SelectMany(m => m.Agenda.Items).Where(i => i.Circle != null)
            .ToDictionaryAsync(i => i.Id, i => i.Circle, cancellation);
        return [.. rows.SelectMany(row => row.Progress.Where(p => p.Now.State.IsOpen()).Select(p => new OpenPart(row, p, circles.GetValueOrDefault(row.Item))))];
    }

    /// <summary>Of what was said to a member, what has reached it as far as is known here, or is on its way.</summary>
    private static async Task<ILookup<(DecisionId, string), Reminded>> GoneAsync(WorkspaceDb db, IReadOnlyList<Reminder> all, CancellationToken cancellation)
    {
        var lost = (await WaitingAsync(db, all, cancellation)).Select(l => l.Id).ToHashSet();
        return all.Where(r => !lost.Contains(r.Letter)).ToLookup(r => (r.Decision, r.Of), r => r.Said);
    }

    private sealed record OpenPart(DecisionRow Row, ResponsibleProgress Part, ItemCircle? Circle);
}
