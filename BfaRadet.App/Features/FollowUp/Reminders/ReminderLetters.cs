using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>
/// Writes the reminders of a week: one letter to each who has something to be reminded of. The letters of a council, what they remind of and
/// that they are written are saved together, so that nothing is said twice whenever the process dies.
/// </summary>
public sealed partial class ReminderLetters(
    Changes changes, IDbContextFactory<WorkspaceDb> contexts, LetterBox box, PublicAddress address, LiveFeed feed, WorkSignal signal, TimeProvider clock,
    ILogger<ReminderLetters> log)
{
    /// <summary>Writes what is to be written now, in all councils; returns how many letters.</summary>
    public async Task<int> WriteAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var councils = await db.Councils.AsNoTracking().Where(c => c.Settings.Reminders.On).Select(c => new { c.Id, c.Settings.Reminders }).ToListAsync(cancellation);
        var written = 0;
        foreach (var council in councils)
        {
            try
            {
                if (ReminderWeek.OccasionAt(clock.GetUtcNow(), council.Reminders) is { } occasion && await IsToWriteAsync(db, council.Id, occasion, cancellation))
                {
                    written += await WriteAsync(council.Id, occasion, cancellation);
                }
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // The others are reminded all the same; this one is tried again at the next look.
                Failed(fault, council.Id);
            }
        }

        return written;
    }

    private static async Task<bool> IsToWriteAsync(WorkspaceDb db, CouncilId council, DateOnly occasion, CancellationToken cancellation) =>
        !await db.Set<ReminderRound>().AnyAsync(r => r.Council == council && r.Occasion > occasion.AddDays(-ReminderWeek.FewestDays), cancellation);

    /// <summary>Writes the letters of a day in one council, unless they are written.</summary>
    internal async Task<int> WriteAsync(CouncilId id, DateOnly occasion, CancellationToken cancellation)
    {
        var written = await changes.InScopeAsync<int>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            if (!await IsToWriteAsync(db, id, occasion, cancellation))
            {
                return new Changes.Made<int>(0);
            }

            var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            var letters = await PostAsync(db, council, at, cancellation);
            db.Add(new ReminderRound(id, occasion, letters, at));
            return new Changes.Made<int>(letters);
        }, cancellation);
        if (written.Refusal is not null || written.Value == 0)
        {
            return 0;
        }

        feed.Changed([Subject.Letters(id), Subject.AllLetters, Subject.Decisions(id)]);
        signal.Raise();
        return written.Value;
    }

    private async Task<int> PostAsync(WorkspaceDb db, Council council, DateTimeOffset at, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(at.DateTime);
        var addresses = await db.AddressesAsync(council, cancellation);
        var choices = await LetterChoices.OfAsync(db, council);
        var coordinators = Reminding.CoordinatorsOf(council, today);
        var sender = coordinators.Select(c => addresses.GetValueOrDefault(c.Id)).FirstOrDefault(m => m is not null);
        // What came before this letter and nobody has got yet is said in it.
        var earlier = (await db.Set<Reminder>().AsNoTracking().Where(r => r.Council == council.Id).ToListAsync(cancellation)).ToLookup(r => r.Member);
        var open = await OpenAsync(db, council.Id, cancellation);
        var letters = 0;
        foreach (var member in council.Members.Where(m => addresses.ContainsKey(m.Id) && choices.Of(m.Id).Reminders != ReminderChoice.None))
        {
            var gone = await GoneAsync(db, earlier[member.Id], cancellation);
            var all = LinesOf(council, member, open, gone, choices.Of(member.Id).Reminders, coordinators, id => addresses.ContainsKey(id), today);
            var lines = all.Take(ReminderLetter.Max).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            await ReplaceAsync(db, earlier[member.Id], at, cancellation);
            var letter = box.Post(db, ReminderLetter.Draft(db, council, member, addresses[member.Id], sender is { } from && from != addresses[member.Id] ? from : null, lines, all.Count - lines.Count, address, at), at);
            db.AddRange(lines.Select(l => new Reminder(council.Id, member.Id, l.Row.Id, l.Part.Of, l.Stage, l.Row.DueOn, letter.Id, at)));
            letters++;
        }

        return letters;
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
                    lines.Add(new ReminderLine(row, part, one, circle is not null));
                }
            }
            else if (coordinators.Contains(member)
                && Reminding.IsForCoordinator(row.State, row.DueOn, part, today, rules, receivers.Any(r => hasAddress(r.Id) && ItemCircle.MayRead(circle, r.DutiesOn(today), r.Id))))
            {
                lines.Add(new ReminderLine(row, part, ReminderStage.Coordinator, circle is not null));
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
    private static async Task<ILookup<(DecisionId, string), Reminded>> GoneAsync(WorkspaceDb db, IEnumerable<Reminder> earlier, CancellationToken cancellation)
    {
        var all = earlier.ToList();
        var waiting = await WaitingAsync(db, all, cancellation);
        var lost = waiting.Select(l => l.Id).ToHashSet();
        return all.Where(r => !lost.Contains(r.Letter)).ToLookup(r => (r.Decision, r.Of), r => r.Said);
    }

    // One that neither went nor was handed over: this week's takes its place.
    private static async Task ReplaceAsync(WorkspaceDb db, IEnumerable<Reminder> earlier, DateTimeOffset at, CancellationToken cancellation) =>
        (await WaitingAsync(db, [.. earlier], cancellation)).ForEach(l => l.Replaced(at));

    private static async Task<List<Letter>> WaitingAsync(WorkspaceDb db, List<Reminder> earlier, CancellationToken cancellation)
    {
        var ids = earlier.Select(r => r.Letter).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Letters().Where(l => ids.Contains(l.Id) && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null).ToListAsync(cancellation);
    }

    private sealed record OpenPart(DecisionRow Row, ResponsibleProgress Part, ItemCircle? Circle);

    [LoggerMessage(LogLevel.Error, "The reminders of the council {Council} were not written; they are tried again")]
    private partial void Failed(Exception fault, CouncilId council);
}
