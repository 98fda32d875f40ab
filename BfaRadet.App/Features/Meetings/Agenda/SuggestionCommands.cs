using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Commands about suggestions for the agenda: taken in, put aside, taken back.</summary>
public sealed class SuggestionCommands(Changes changes)
{
    /// <summary>
    /// Adds the item of a suggestion, and keeps which matters it is made of. With <paramref name="into"/>, lines are added to the background
    /// of an item that is there. Idempotent, also when somebody else has taken the same suggestion in a moment before.
    /// </summary>
    public Task<Result<Done>> TakeInAsync(
        Caller caller, MeetingId id, AgendaItemId item, AgendaItemText text, ValueList<string> keys, AgendaItemId? after, bool into) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var known = (await moment.Db.Set<TakenSuggestion>().Where(t => t.Item == item).Select(t => t.Key).ToListAsync()).ToHashSet();
            var fresh = keys.Where(key => !known.Contains(key)).ToList();
            Result<Done> result;
            if (!into)
            {
                // The first says which it is. What else an item is about may be what another is about, too.
                var own = (keys.All(key => SuggestionKey.DecisionOf(key) is not null) ? keys : keys.Take(1)).ToList();
                var others = await moment.Db.Set<TakenSuggestion>().Where(t => t.Meeting == id && t.Item != item && own.Contains(t.Key)).Select(t => t.Item).ToListAsync();
                if (others.Exists(other => meeting.Agenda.FindItem(other) is not null))
                {
                    return Done.Value;
                }

                result = meeting.Agenda.AddItem(moment.By, item, text, after);
            }
            else if (meeting.Agenda.FindItem(item)?.Text is { } now)
            {
                result = fresh.Count == 0 ? Done.Value : meeting.Agenda.EditItem(moment.By, item, now, now with
                {
                    Background = $"{now.Background}\n{text.Background}".Trim(),
                    FocusAreas = now.FocusAreas.Concat(text.FocusAreas).Distinct().ToValueList(),
                });
            }
            else
            {
                result = new MeetingRefusal.ItemGone();
            }

            if (!result.IsRefused(out _))
            {
                moment.Db.AddRange(fresh.Select(key => new TakenSuggestion(meeting.Council, id, item, key)));
            }

            return result;
        });

    /// <summary>
    /// Adds an item of the kind Uppföljning with the table of what is open, as the suggestion of Beredning would. Idempotent. Without anything
    /// open it is an item as others.
    /// </summary>
    public Task<Result<Done>> AddFollowUpAsync(Caller caller, MeetingId id, AgendaItemId item, AgendaItemText text) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            if (meeting.Agenda.FindItem(item) is not null)
            {
                return Done.Value;
            }

            var rows = await OpenDecisions.ForItemAsync(moment.Db, meeting, item, text.Circle, moment.By.Today);
            var added = meeting.Agenda.AddItem(moment.By, item, rows.Count == 0 ? text : With(text, rows, meeting.Date));
            if (!added.IsRefused(out _))
            {
                Tie(meeting, moment, item, rows);
            }

            return added;
        });

    /// <summary>
    /// Gives an item of the kind Uppföljning the table of what is open and no item of the meeting follows up; how many decisions came.
    /// </summary>
    public Task<Result<int>> GatherAsync(Caller caller, MeetingId id, AgendaItemId item) =>
        changes.ToMeetingAsync<int>(caller, id, async (meeting, moment) =>
        {
            if (meeting.Agenda.FindItem(item) is not { Kind: AgendaItemKind.FollowUp, Text: var now })
            {
                return new MeetingRefusal.ItemGone();
            }

            var known = await moment.Db.Set<TakenSuggestion>().Where(t => t.Item == item).Select(t => t.Key).ToListAsync();
            var rows = (await OpenDecisions.ForItemAsync(moment.Db, meeting, item, now.Circle, moment.By.Today))
                .Where(row => !known.Contains(SuggestionKey.Of(row.Decision))).ToList();
            if (meeting.Agenda.EditItem(moment.By, item, now, rows.Count == 0 ? now : With(now, rows, meeting.Date)).IsRefused(out var refusal))
            {
                return refusal;
            }

            Tie(meeting, moment, item, rows);
            return rows.Count;
        });

    private static AgendaItemText With(AgendaItemText text, List<FollowUpRow> rows, DateOnly day) => text with
    {
        Background = $"{text.Background}\n{SuggestionWords.Lines(rows, day)}".Trim(),
        Proposal = text.Proposal.Length > 0 ? text.Proposal : OpenDecisions.Proposal,
    };

    private static void Tie(Meeting meeting, Changes.Moment moment, AgendaItemId item, List<FollowUpRow> rows) =>
        moment.Db.AddRange(rows.Select(row => new TakenSuggestion(meeting.Council, meeting.Id, item, SuggestionKey.Of(row.Decision))));

    /// <summary>Puts suggestions aside, each as it is: one matter, or all lines of one.</summary>
    public Task<Result<Done>> PutAsideAsync(Caller caller, CouncilId council, ValueList<SetAsideText> texts) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var keys = texts.Select(text => text.Key).ToList();
            var known = await moment.Db.Set<SetAside>().Where(a => a.Council == council && keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key);
            foreach (var text in texts)
            {
                if (known.TryGetValue(text.Key, out var aside))
                {
                    if (aside.Change(moment.By, text, moment.At).IsRefused(out var refusal))
                    {
                        return refusal;
                    }

                    continue;
                }

                var put = SetAside.Put(moment.By, Guid.CreateVersion7(), council, text, moment.At);
                if (put.IsRefused(out var why))
                {
                    return why;
                }

                moment.Db.Add(put.Value);
            }

            return Done.Value;
        });

    /// <summary>Suggests again what was put aside; harmless for what is not there any more.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, CouncilId council, string key) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (await moment.Db.Set<SetAside>().FirstOrDefaultAsync(a => a.Council == council && a.Key == key) is not { } aside)
            {
                return Done.Value;
            }

            var result = aside.TakeBack(moment.By);
            if (!result.IsRefused(out _))
            {
                moment.Db.Remove(aside);
            }

            return result;
        });
}
