using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>Granskning: what the members say of the draft, and what becomes of it.</summary>
internal sealed class ReviewCommands(Changes changes, WritingEngine engine, MinutesOwner owner)
{
    /// <summary>Comments on a passage, or suggests other words.</summary>
    /// <param name="suggestion">Null for a comment.</param>
    public Task<Result<Done>> NoteAsync(
        Caller caller, MeetingId id, ReviewNoteId note, AgendaItemId item, string quote, string comment, string? suggestion) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            await engine.WriteDownAsync(await owner.PlacesOfAsync(id));
            var times = await WrittenAsync(moment.Db, item, quote.Trim()) + (await DecidedAsync(moment.Db, item, quote.Trim())).Sum(d => d.Times);
            return meeting.Agenda.FindItem(item) is not { } place ? new NotFound()
                : moment.By.Outside(place) is { } outside ? outside
                : (await moment.Db.LoadAdjustmentAsync(meeting)).Note(moment.By, note, item.ToSection(), quote, comment, suggestion, times, moment.At);
        });

    /// <summary>Takes one's own note back before it is answered.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, MeetingId id, ReviewNoteId note) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            (await moment.Db.LoadAdjustmentAsync(meeting)).TakeNoteBack(moment.By, note));

    /// <summary>Puts a suggestion into the text, or into the decision whose words it is about, as a change by whoever accepts it.</summary>
    public async Task<Result<Done>> AcceptAsync(Caller caller, MeetingId id, ReviewNoteId note)
    {
        ReviewNote? found = null;
        Actor? by = null;
        CouncilId council = default;
        var isReworded = false;
        var may = await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            // Runs again after a conflict, and may come to another result then.
            isReworded = false;
            var adjustment = await moment.Db.LoadAdjustmentAsync(meeting);
            (found, by, council) = (adjustment.Notes.FirstOrDefault(n => n.Id == note), moment.By, meeting.Council);
            if (adjustment.MayAccept(moment.By, note) is { } refusal)
            {
                return refusal;
            }

            if (found is not { Suggestion: { } instead, Quote: var quote } || await DecidedAsync(moment.Db, found.Section.ToItem(), quote) is not { Count: > 0 } decided)
            {
                return Done.Value;
            }

            await engine.WriteDownAsync(await owner.PlacesOfAsync(id));
            var times = await WrittenAsync(moment.Db, found.Section.ToItem(), quote) + decided.Sum(d => d.Times);
            if (times != 1)
            {
                return new AdjustmentRefusal.WordsNotFound(quote, times);
            }

            isReworded = true;
            var (decision, _) = decided[0];
            var draft = decision.Draft;
            var reworded = decision.Amend(
                moment.By, draft, draft with { Text = draft.Text.Replace(quote, instead, StringComparison.Ordinal) }, inSession: false, reason: found.Comment);
            return reworded.IsRefused(out var declined) ? declined : adjustment.Answer(moment.By, note, ReviewAnswer.Accepted, "");
        });
        if (may.IsRefused(out var no) || isReworded)
        {
            return may;
        }

        if (found is not { Suggestion: { } words } || by?.Member is not { } member)
        {
            return new AdjustmentRefusal.NoteGone();
        }

        // Under the note's own id, so that two who accept it at once change the text once.
        var changed = await engine.ChangeAsync(
            owner.PlaceOf(council, id, found.Section.ToItem()), member, by.Name, note.Value, document => QuotedWords.Replacing(document, found.Quote, words));
        return changed.IsRefused(out var refused) ? refused : await AnswerAsync(caller, id, note, ReviewAnswer.Accepted, "");
    }

    /// <summary>Answers a comment, or declines a suggestion.</summary>
    public Task<Result<Done>> AnswerAsync(Caller caller, MeetingId id, ReviewNoteId note, ReviewAnswer answer, string reply) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            (await moment.Db.LoadAdjustmentAsync(meeting)).Answer(moment.By, note, answer, reply));

    private static async Task<int> WrittenAsync(WorkspaceDb db, AgendaItemId item, string quote)
    {
        var id = item.ToDocument();
        return await db.Documents().Where(d => d.Id == id).Select(d => d.Document).FirstOrDefaultAsync() is { } document
            ? QuotedWords.Count(document, quote)
            : 0;
    }

    /// <summary>The decisions under an item whose wording holds the words, and how often.</summary>
    private static async Task<IReadOnlyList<(Decision Decision, int Times)>> DecidedAsync(WorkspaceDb db, AgendaItemId item, string quote) => quote == ""
        ? []
        : (await db.Decisions.Where(d => d.Item == item && d.State != DecisionState.Withdrawn).ToListAsync())
            .Select(d => (Decision: d, Times: d.Text.Split(quote).Length - 1)).Where(d => d.Times > 0).ToList();
}
