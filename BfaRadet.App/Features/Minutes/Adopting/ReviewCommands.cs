using BfaRadet.App.Account;
using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Editor;
using BfaRadet.Domain;
using BfaRadet.Domain.Minutes.Adjusting;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>Granskning: what the members say of the draft, and what becomes of it.</summary>
internal sealed class ReviewCommands(Changes changes, MinutesDesk desk, LatestTexts latest)
{
    /// <summary>Comments on a passage, or suggests other words.</summary>
    /// <param name="suggestion">Null for a comment.</param>
    public Task<Result<Done>> NoteAsync(
        Caller caller, MeetingId id, ReviewNoteId note, AgendaItemId item, string quote, string comment, string? suggestion) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            await latest.WriteDownAsync(id, meeting.Council);
            var document = await moment.Db.MinutesDocuments.Where(d => d.Item == item).Select(d => d.Document).FirstOrDefaultAsync();
            var times = document is null ? 0 : QuotedWords.Count(document, quote.Trim());
            return meeting.FindItem(item) is null
                ? new NotFound()
                : (await moment.Db.LoadAdjustmentAsync(meeting)).Note(moment.By, note, item, quote, comment, suggestion, times, moment.At);
        });

    /// <summary>Puts a suggestion into the text, as a change by the one who accepts it.</summary>
    public async Task<Result<Done>> AcceptAsync(Caller caller, MeetingId id, ReviewNoteId note)
    {
        ReviewNote? found = null;
        Actor? by = null;
        CouncilId council = default;
        var may = await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var adjustment = await moment.Db.LoadAdjustmentAsync(meeting);
            (found, by, council) = (adjustment.Notes.FirstOrDefault(n => n.Id == note), moment.By, meeting.Council);
            return adjustment.MayAccept(moment.By, note) is { } refusal ? refusal : Done.Value;
        });
        if (may.IsRefused(out var no))
        {
            return no;
        }

        if (found is not { Suggestion: { } words } || by?.Member is not { } member)
        {
            return new AdjustmentRefusal.NoteGone();
        }

        // In the note's own name: two who accept it at once change the text once.
        var changed = await desk.ChangeAsync(
            found.Item, id, council, member, by.Name, note.Value, document => QuotedWords.Replacing(document, found.Quote, words));
        return changed.IsRefused(out var refused) ? refused : await AnswerAsync(caller, id, note, ReviewAnswer.Accepted, "");
    }

    /// <summary>Answers a comment, or declines a suggestion.</summary>
    public Task<Result<Done>> AnswerAsync(Caller caller, MeetingId id, ReviewNoteId note, ReviewAnswer answer, string reply) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            (await moment.Db.LoadAdjustmentAsync(meeting)).Answer(moment.By, note, answer, reply));
}
