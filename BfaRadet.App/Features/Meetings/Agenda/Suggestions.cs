using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// What a meeting begins with from those before: one item that follows up all open decisions, matters that were postponed or not reached,
/// focus areas that nobody has spoken of, and the themes of the council's year. A matter is suggested once, whatever it was called and however
/// many decisions put it off, and not while an item of it is on an agenda. A fixed number of queries, however much is open.
/// </summary>
public static class Suggestions
{
    /// <summary>What was put aside is left out until its day; it is listed beside.</summary>
    public static async Task<(ValueList<Suggestion> Suggestions, ValueList<SetAsideView> Aside)> OfAsync(WorkspaceDb db, MeetingView meeting, DateOnly today)
    {
        if (meeting.State is MeetingState.Closed or MeetingState.Cancelled)
        {
            return ([], []);
        }

        var (day, council) = (meeting.Details.Date, meeting.Council);
        var open = await OpenDecisions.LoadAsync(db, council, meeting.Id, day, today);
        var back = open.Where(d => d.State == DecisionState.InForce && d.Kind is DecisionKind.Tabled or DecisionKind.ReferredBack && (d.DueOn ?? day) <= day).ToList();
        // A decision stays within the circle of its item, whatever it is followed up by.
        var (sources, places) = (back.Select(d => d.Item).Distinct().ToList(), open.Select(d => d.Item).Distinct().ToList());
        var origins = await db.Set<AgendaItem>().AsNoTracking().Where(i => sources.Contains(i.Id) || i.Circle != null && places.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        var circleOf = open.ToDictionary(d => d.Id, d => origins.GetValueOrDefault(d.Item)?.Circle);
        var held = await db.Meetings.AsNoTracking().Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Where(m => m.Council == council && m.State == MeetingState.Closed && m.Import == null && m.Date <= day)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt).Take(PassedOver.Meetings).ToListAsync();
        var aside = await db.Set<SetAside>().AsNoTracking().Where(a => a.Council == council).ToListAsync();
        var index = await MatterIndex.LoadAsync(db, council);
        var taken = new Taken(index);

        var found = new List<Suggestion>();
        var rows = OpenDecisions.Rows(open, day, today).Where(r => !IsHidden(aside, SuggestionKey.Of(r.Decision), r.Basis, today)).ToList();
        foreach (var followed in rows.GroupBy(r => new Encircled(circleOf[r.Decision])).OrderBy(same => same.Key.Circle is not null))
        {
            if (FollowUp(meeting, [.. followed], followed.Key.Circle, taken) is { } followUp)
            {
                found.Add(followUp);
            }
        }

        var ofTheYear = await YearSuggestions.OfAsync(db, meeting, today);
        var passedOver = await PassedOverAsync(db, meeting, held, taken);
        var returning = back.Select(d => Back(d, origins.GetValueOrDefault(d.Item))).Concat(await NotReachedAsync(db, index, taken, held, day)).ToList();
        returning = await WithoutPapersThatCameAsync(db, index, returning);
        // What also comes by another way comes by that.
        var others = ofTheYear.Concat(passedOver).Concat(returning.Where(s => s.Reason == SuggestionReason.NotReached)).ToList();
        returning.AddRange((await CancelledItems.OfAsync(db, meeting)).Where(s => !others.Exists(other =>
            taken.KeysOf(s.Continues!.Value).Contains(other.Key) || string.Equals(other.Item.Title, s.Item.Title, StringComparison.OrdinalIgnoreCase))));
        found.AddRange(returning.GroupBy(s => index.Of(s.Continues!.Value)?.Id ?? s.Continues!.Value).Select(same => Once([.. same], index, taken))
            .Where(s => !taken.IsSettled(s.Key) && index.Of(s.Continues!.Value)?.IsTakenUpAfter(s.Continues.Value) != true)
            .OrderBy(s => s.Reason).ThenBy(s => s.Number?.Year).ThenBy(s => s.Number?.Running));
        found.AddRange(passedOver);
        found.AddRange(ofTheYear.Where(s => !taken.IsSettled(s.Key) && !found.Exists(other => other.Keys.Contains(s.Key))).ToList());

        // What was written by hand stands for what comes by its name. For a matter that a decision put off it may be another one: that is asked.
        var byHand = meeting.Items.Where(i => taken.KeyOf(i.Id) is null).ToList();
        var shown = found.Where(s => !IsHidden(aside, s.Key, s.Basis, today)).Select(s => Met(s, byHand)).OfType<Suggestion>().ToValueList();
        return (shown, aside.Where(a => a.Until is null || today < a.Until).OrderBy(a => a.Until ?? DateOnly.MaxValue).ThenBy(a => a.Title)
            .Select(a => new SetAsideView(a.Key, a.Title, a.Until, a.Reason, a.At, a.By)).ToValueList());
    }

    /// <summary>
    /// All that says that a matter waits as one: the latest says why, and its latest item is the text; what the others say is settled with it.
    /// </summary>
    private static Suggestion Once(List<Suggestion> same, MatterIndex index, Taken taken)
    {
        (DateOnly, TimeOnly, int, Guid) WhenOf(Suggestion s) => index.Of(s.Continues!.Value)?.Items.First(i => i.Id == s.Continues).When ?? default;

        var inOrder = same.OrderBy(WhenOf).ToList();
        var why = inOrder.FindLast(s => s.Reason != SuggestionReason.Cancelled) ?? inOrder[^1];
        return why with
        {
            Item = inOrder[^1].Item,
            // What was not taken up is still what it was made of.
            Also = same.SelectMany(s => s.Also.Prepend(s.Key).Concat(s.Reason is SuggestionReason.NotReached or SuggestionReason.Cancelled ? taken.KeysOf(s.Continues!.Value) : [])).ToValueList(),
        };
    }

    // "Handlingar senare" was true of the meeting before; when they have come, it is not said of the next.
    private static async Task<List<Suggestion>> WithoutPapersThatCameAsync(WorkspaceDb db, MatterIndex index, List<Suggestion> returning)
    {
        static bool SaysLater(Suggestion s) => s.Item.Attachments.Contains("senare", StringComparison.OrdinalIgnoreCase);
        var meetings = returning.Where(SaysLater).Select(s => index.Items.FirstOrDefault(i => i.Id == s.Continues)?.Meeting).OfType<MeetingId>().Distinct().ToList();
        if (meetings.Count == 0)
        {
            return returning;
        }

        var came = (await db.Attachments().AsNoTracking().Where(a => meetings.Contains(a.Meeting)).ToListAsync())
            .SelectMany(a => a.Attachments.Where(one => one.Removed is null).Select(one => one.Item)).OfType<AgendaItemId>().ToHashSet();
        return [.. returning.Select(s => SaysLater(s) && s.Continues is { } from && came.Contains(from) ? s with { Item = s.Item with { Attachments = "" } } : s)];
    }

    private static Suggestion? Met(Suggestion suggestion, List<ItemView> byHand)
    {
        if (suggestion.Rows.Count > 0 || byHand.Find(i => string.Equals(i.Title, suggestion.Item.Title, StringComparison.OrdinalIgnoreCase)) is not { } same)
        {
            return suggestion;
        }

        if (suggestion.Reason is SuggestionReason.Tabled or SuggestionReason.ReferredBack)
        {
            return suggestion with { Namesake = same.Id };
        }

        // One item stands for one of them.
        byHand.Remove(same);
        return null;
    }

    internal static bool IsHidden(List<SetAside> aside, string key, string basis, DateOnly today) => aside.Exists(a => a.Key == key && a.Hides(basis, today));

    // A group has no null for a key.
    private sealed record Encircled(ItemCircle? Circle);

    /// <summary>The one item for all that is open for a circle, or for the whole council; or, when it is on the agenda, what has come since.</summary>
    private static Suggestion? FollowUp(MeetingView meeting, List<FollowUpRow> rows, ItemCircle? circle, Taken taken)
    {
        var there = meeting.Items.FirstOrDefault(i =>
            i.Kind == AgendaItemKind.FollowUp && i.Circle == circle && taken.HoldsDecisions(i.Id) && i.Title.StartsWith(FollowUpTitle, StringComparison.OrdinalIgnoreCase));
        var fresh = there is null ? rows : [.. rows.Where(r => !taken.IsIn(there.Id, SuggestionKey.Of(r.Decision)))];
        if (fresh.Count == 0 || (there is null && fresh.TrueForAll(r => r.State == FollowUpState.Later)))
        {
            return null;
        }

        var text = new AgendaItemText(
            AgendaItemKind.FollowUp, FollowUpTitle, PlannedMinutes: FollowUpRows.MinutesOf(fresh), Background: SuggestionWords.Lines(fresh, meeting.Details.Date), Proposal: OpenDecisions.Proposal,
            FocusAreas: fresh.SelectMany(r => r.FocusAreas).Distinct().ToValueList())
        {
            Circle = circle,
        };
        return new Suggestion(SuggestionReason.FollowUp, null, null, null, text) { Key = circle is null ? "follow-up" : $"follow-up:{fresh[0].Decision}", Rows = fresh.ToValueList(), Into = there?.Id };
    }

    private const string FollowUpTitle = "Uppföljning av beslut";

    private static Suggestion Back(Decision decision, AgendaItem? origin)
    {
        var reason = decision.Kind == DecisionKind.Tabled ? SuggestionReason.Tabled : SuggestionReason.ReferredBack;
        var text = origin is not null
            ? origin.Text with { InternalNote = "" }
            : new AgendaItemText(AgendaItemKind.Decision, decision.Text.Shortened(80), Background: decision.Text, FocusAreas: decision.FocusAreas);
        return new Suggestion(reason, decision.Id, decision.Number, SwedishDates.DateOf(decision.RecordedAt), text)
        {
            Key = SuggestionKey.Of(decision.Id),
            Continues = decision.Item,
            Basis = $"{decision.Kind} {decision.DueOn:yyyy-MM-dd}",
        };
    }

    private static async Task<IEnumerable<Suggestion>> PassedOverAsync(WorkspaceDb db, MeetingView meeting, List<Meeting> held, Taken taken)
    {
        var day = meeting.Details.Date;
        if (held.Count < PassedOver.Meetings)
        {
            return [];
        }

        var ids = held.Select(m => m.Id).ToList();
        var decided = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.Meeting) && d.State != DecisionState.Withdrawn).ToListAsync();
        var spoken = held.SelectMany(m => m.Agenda.Items).Where(i => i.BegunAt is not null || i.DecisionCount > 0).SelectMany(i => i.FocusAreas)
            .Concat(decided.SelectMany(d => d.FocusAreas)).Concat(meeting.Items.SelectMany(i => i.FocusAreas)).ToHashSet();
        var (since, last) = (held[^1].Date, held[0].Date);
        return meeting.FocusAreas.Where(a => a.From <= since && a.To >= day && !spoken.Contains(a.Id) && !taken.IsWaiting(SuggestionKey.Of(a.Id)))
            .Select(a => new Suggestion(SuggestionReason.PassedOver, null, null, since, new AgendaItemText(
                AgendaItemKind.Discussion, $"Läget i fokusområde F{a.Number} {a.Name}", PlannedMinutes: 10, FocusAreas: [a.Id]))
            {
                Key = SuggestionKey.Of(a.Id),
                Basis = $"{last:yyyy-MM-dd}",
            });
    }

    /// <summary>
    /// What the last meeting did not come to; and of matters that can be followed what any meeting did not, for they wait until they are taken up.
    /// </summary>
    private static async Task<IEnumerable<Suggestion>> NotReachedAsync(WorkspaceDb db, MatterIndex index, Taken taken, List<Meeting> held, DateOnly day)
    {
        if (held.Count == 0)
        {
            return [];
        }

        var waiting = index.Matters.Where(m => m.IsFollowed && m.Standing == MatterStanding.Waiting).Select(m => m.Last).Where(i => i.State == MatterItemState.NotReached && i.Date <= day)
            .ToDictionary(i => i.Id, i => i.Date);
        var earlier = waiting.Keys.Where(id => held[0].Agenda.FindItem(id) is null).ToList();
        var items = held[0].Agenda.Items.Select(i => (Item: i, held[0].Date))
            .Concat(earlier.Count == 0 ? [] : (await db.Set<AgendaItem>().AsNoTracking().Where(i => earlier.Contains(i.Id)).ToListAsync()).Select(i => (Item: i, Date: waiting[i.Id])));
        return items
            .Where(i => i.Item.BegunAt is null && i.Item.DecisionCount == 0 && i.Item.Kind is not (AgendaItemKind.Break or AgendaItemKind.Formality or AgendaItemKind.AnyOtherBusiness)
                && !(i.Item.Kind == AgendaItemKind.FollowUp && taken.HoldsDecisions(i.Item.Id)))
            .Select(i => new Suggestion(SuggestionReason.NotReached, null, null, i.Date, i.Item.Text with { InternalNote = "" })
            {
                Key = taken.KeyOf(i.Item.Id) ?? SuggestionKey.Of(i.Item.Id),
                Continues = i.Item.Id,
                Also = [SuggestionKey.Of(i.Item.Id)],
                Basis = $"{i.Date:yyyy-MM-dd}",
            });
    }

    private sealed record Link(AgendaItemId Item, string Key, bool IsHeld, bool IsTreated);

    /// <summary>The items that were made of suggestions, and are on an agenda still. Those of a cancelled meeting take nothing, and are known by what they were made of.</summary>
    private sealed class Taken
    {
        private readonly ILookup<string, Link> _byKey;
        private readonly ILookup<AgendaItemId, string> _keys;

        public Taken(MatterIndex index)
        {
            var items = index.Items.ToDictionary(i => i.Id);
            var links = index.Keys.Where(k => items.ContainsKey(k.Item)).ToList();
            _keys = links.ToLookup(k => k.Item, k => k.Key);
            _byKey = links.Select(k => (k.Key, Item: items[k.Item])).Where(k => k.Item.MeetingState != MeetingState.Cancelled)
                .ToLookup(k => k.Key, k => new Link(k.Item.Id, k.Key, k.Item.MeetingState == MeetingState.Closed, k.Item.IsTreated));
        }

        /// <summary>What an item was made of: first what no earlier item stands for.</summary>
        public string? KeyOf(AgendaItemId item) => _keys[item].OrderBy(key => SuggestionKey.ItemOf(key) is not null).FirstOrDefault();

        public IEnumerable<string> KeysOf(AgendaItemId item) => _keys[item];

        public bool IsIn(AgendaItemId item, string key) => _keys[item].Contains(key);

        public bool HoldsDecisions(AgendaItemId item) => _keys[item].Any();

        /// <summary>On an agenda that is to come.</summary>
        public bool IsWaiting(string key) => _byKey[key].Any(l => !l.IsHeld);

        /// <summary>On an agenda that is to come, or treated at a meeting that was held.</summary>
        public bool IsSettled(string key) => _byKey[key].Any(l => !l.IsHeld || l.IsTreated);
    }
}
