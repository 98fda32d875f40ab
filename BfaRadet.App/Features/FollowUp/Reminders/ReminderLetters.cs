using BfaRadet.App.Data;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
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
        ReminderWeek.IsToWrite(occasion, await db.Set<ReminderRound>().Where(r => r.Council == council).MaxAsync(r => (DateOnly?)r.Occasion, cancellation));

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
        var plan = await ReminderPlan.OfAsync(db, council, at, cancellation);
        foreach (var (member, to, all, earlier) in plan.Letters)
        {
            var lines = all.Take(ReminderLetter.Max).ToList();
            await ReplaceAsync(db, earlier, at, cancellation);
            var letter = box.Post(
                db, ReminderLetter.Draft(db, council, member, to, plan.Sender is { } from && from != to ? from : null, lines, all.Count - lines.Count, address, at), at);
            db.AddRange(lines.Select(l => new Reminder(council.Id, member.Id, l.Row.Id, l.Part.Of, l.Stage, l.Row.DueOn, letter.Id, at)));
        }

        return plan.Letters.Count;
    }

    // One that neither went nor was handed over: this week's takes its place.
    private static async Task ReplaceAsync(WorkspaceDb db, IReadOnlyList<Reminder> earlier, DateTimeOffset at, CancellationToken cancellation) =>
        (await ReminderPlan.WaitingAsync(db, earlier, cancellation)).ForEach(l => l.Replaced(at));

    [LoggerMessage(LogLevel.Error, "The reminders of the council {Council} were not written; they are tried again")]
    private partial void Failed(Exception fault, CouncilId council);
}
