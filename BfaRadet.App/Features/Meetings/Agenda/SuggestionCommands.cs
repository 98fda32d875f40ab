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
