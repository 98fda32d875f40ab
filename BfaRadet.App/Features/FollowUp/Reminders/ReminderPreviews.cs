using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>A decision in a letter that will be written.</summary>
public sealed record ComingReminder(DecisionId Decision, DecisionNumber Number, string Text, ReminderStage Stage, DateOnly? DueOn);

/// <summary>A letter that will be written, as things are now.</summary>
/// <param name="Left">How many more there are than a letter tells.</param>
public sealed record ComingLetter(MemberId Member, string Name, string Organisation, string Address, ValueList<ComingReminder> Lines, int Left);

/// <summary>The reminders that come, as far as the reader may know of them.</summary>
/// <param name="At">When they are written; null when they are off.</param>
/// <param name="Sends">Whether they go by themselves; otherwise they wait to be handed over.</param>
/// <param name="IsShown">False for who does not follow up for all: then there is nothing else in it.</param>
public sealed record ComingReminders(CouncilId Council, DateTimeOffset? At, ValueList<ComingLetter> Letters, bool Sends, bool IsShown);

/// <summary>Which reminders will be sent, when and to whom: by the same rule as writes them.</summary>
public sealed class ReminderPreviews(IDbContextFactory<WorkspaceDb> contexts, LetterBox box, TimeProvider clock)
{
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [.. DecisionQueries.SubjectsOf(council), Subject.Letters(council)];

    public async Task<ComingReminders> OfAsync(Caller caller, CouncilId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.FindReaderAsync(caller, id, clock.Today()) is not { } reader || !reader.Has(Decision.Followers))
        {
            return new ComingReminders(id, null, [], box.Sends, IsShown: false);
        }

        var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
        var last = await db.Set<ReminderRound>().Where(r => r.Council == id).MaxAsync(r => (DateOnly?)r.Occasion, cancellation);
        if (ReminderWeek.NextWriting(clock.GetUtcNow(), council.Settings.Reminders, last) is not { } at)
        {
            return new ComingReminders(id, null, [], box.Sends, IsShown: true);
        }

        var plan = await ReminderPlan.OfAsync(db, council, at, cancellation);
        // What is for a circle of others is nowhere here: neither its line, nor a letter that has no other.
        var letters = plan.Letters.Select(letter => (Of: letter, Lines: letter.Lines.Where(l => ItemCircle.MayRead(l.Circle, reader.Duties, reader.Member)).ToList()))
            .Where(letter => letter.Lines.Count > 0)
            .Select(letter => new ComingLetter(
                letter.Of.Member.Id, letter.Of.Member.Name, letter.Of.Member.Organisation, letter.Of.To.Address,
                letter.Lines.Take(ReminderLetter.Max).Select(l => new ComingReminder(l.Row.Id, l.Row.Number, l.Row.Text, l.Stage, l.Row.DueOn)).ToValueList(),
                Math.Max(0, letter.Lines.Count - ReminderLetter.Max)))
            .OrderBy(letter => letter.Name, StringComparer.CurrentCulture).ToValueList();
        return new ComingReminders(id, SwedishTime.Of(at), letters, box.Sends, IsShown: true);
    }
}
