using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// What a meeting begins with from those before: one item that follows up all open decisions, matters that were postponed or not reached,
/// focus areas that nobody has spoken of, and the themes of the council's year. Each is about a matter, and is left out while an item made of it is on an agenda. A fixed number of
/// queries, however much is open.
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
        var open = await db.Decisions.AsNoTracking()
            .Where(d => d.Council == council && d.Meeting != meeting.Id && d.State == DecisionState.InForce)
            .OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync();
        var back = open.Where(d => d.Kind is DecisionKind.Tabled or DecisionKind.ReferredBack && (d.DueOn ?? day) <= day).ToList();
        // A decision stays within the circle of its item, whatever it is followed up by.
        var (sources, places) = (back.Select(d => d.Item).Distinct().ToList(), open.Select(d => d.Item).Distinct().ToList());
        var origins = await db.Set<AgendaItem>().AsNoTracking().Where(i => sources.Contains(i.Id) || i.Circle != null && places.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        var circleOf = open.ToDictionary(d => d.Id, d => origins.GetValueOrDefault(d.Item)?.Circle);
        var held = await db.Meetings.AsNoTracking().Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Where(m => m.Council == council && m.State == MeetingState.Closed && m.Date <= day)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt).Take(PassedOver.Meetings).ToListAsync();
        var aside = await db.Set<SetAside>().AsNoTracking().Where(a => a.Council == council).ToListAsync();
        var taken = await TakenAsync(db, council);

        var found = new List<Suggestion>();
        var rows = open.Select(d => FollowUpRows.Of(d, day, today)).OfType<FollowUpRow>()
            .OrderBy(r => r.State).ThenBy(r => r.Day).ThenBy(r => r.Number.Year).ThenBy(r => r.Number.Running)
            .Where(r => !IsHidden(aside, SuggestionKey.Of(r.Decision), r.Basis, today)).ToList();
        foreach (var followed in rows.GroupBy(r => new Encircled(circleOf[r.Decision])).OrderBy(same => same.Key.Circle is not null))
        {
            if (FollowUp(meeting, [.. followed], followed.Key.Circle, taken) is { } followUp)
            {
                found.Add(followUp);
            }
        }

        found.AddRange(back.Select(d => Back(d, origins.GetValueOrDefault(d.Item))).Where(s => !taken.IsSettled(s.Key)));
        if (held.Count > 0)
        {
            found.AddRange(held[0].Agenda.Items
                .Where(i => i.BegunAt is null && i.DecisionCount == 0 && i.Kind is not (AgendaItemKind.Break or AgendaItemKind.Formality or AgendaItemKind.AnyOtherBusiness)
                    && !(i.Kind == AgendaItemKind.FollowUp && taken.HoldsDecisions(i.Id)))
                .Select(i => new Suggestion(SuggestionReason.NotReached, null, null, held[0].Date, i.Text with { InternalNote = "" })
                {
                    Key = taken.KeyOf(i.Id) ?? SuggestionKey.Of(i.Id),
                    Basis = $"{held[0].Date:yyyy-MM-dd}",
                })
                .Where(s => !taken.IsSettled(s.Key) && found.TrueForAll(other => other.Key != s.Key)));
        }

        found.AddRange(await PassedOverAsync(db, meeting, held, taken));
        found.AddRange((await YearSuggestions.OfAsync(db, meeting, today))
            .Where(s => !taken.IsSettled(s.Key) && found.TrueForAll(other => other.Key != s.Key)).ToList());
        found.AddRange((await CancelledItems.OfAsync(db, meeting))
            .Where(s => !taken.IsSettled(s.Key) && found.TrueForAll(other => !string.Equals(other.Item.Title, s.Item.Title, StringComparison.OrdinalIgnoreCase))).ToList());
        // An item that was written by hand, or taken in by an earlier version, stands for one matter of its title.
        var byHand = meeting.Items.Where(i => taken.KeyOf(i.Id) is null).Select(i => i.Title).ToList();
        var shown = found.Where(s => !IsHidden(aside, s.Key, s.Basis, today) && (s.Rows.Count > 0 || !Takes(byHand, s.Item.Title))).ToValueList();
        return (shown, aside.Where(a => a.Until is null || today < a.Until).OrderBy(a => a.Until ?? DateOnly.MaxValue).ThenBy(a => a.Title)
            .Select(a => new SetAsideView(a.Key, a.Title, a.Until, a.Reason, a.At, a.By)).ToValueList());
    }

    private static bool Takes(List<string> titles, string title) =>
        titles.FindIndex(one => string.Equals(one, title, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at && titles.Remove(titles[at]);

    private static bool IsHidden(List<SetAside> aside, string key, string basis, DateOnly today) => aside.Exists(a => a.Key == key && a.Hides(basis, today));

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
            AgendaItemKind.FollowUp, FollowUpTitle, PlannedMinutes: FollowUpRows.MinutesOf(fresh), Background: SuggestionWords.Lines(fresh, meeting.Details.Date),
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

    private static async Task<Taken> TakenAsync(WorkspaceDb db, CouncilId council)
    {
        var links = await (
            from link in db.Set<TakenSuggestion>().AsNoTracking()
            where link.Council == council
            join item in db.Set<AgendaItem>() on link.Item equals item.Id
            join held in db.Meetings.Where(m => m.State != MeetingState.Cancelled) on link.Meeting equals held.Id
            select new Link(link.Item, link.Key, held.State == MeetingState.Closed, item.BegunAt != null || item.DecisionCount > 0)).ToListAsync();
        return new Taken(links);
    }

    private sealed record Link(AgendaItemId Item, string Key, bool IsHeld, bool IsTreated);

    /// <summary>The items that were made of suggestions, and are on an agenda still.</summary>
    private sealed class Taken(List<Link> links)
    {
        private readonly ILookup<string, Link> _byKey = links.ToLookup(l => l.Key);
        private readonly ILookup<AgendaItemId, Link> _byItem = links.ToLookup(l => l.Item);

        public string? KeyOf(AgendaItemId item) => _byItem[item].Select(l => l.Key).FirstOrDefault();

        public bool IsIn(AgendaItemId item, string key) => _byItem[item].Any(l => l.Key == key);

        public bool HoldsDecisions(AgendaItemId item) => _byItem[item].Any();

        /// <summary>On an agenda that is to come.</summary>
        public bool IsWaiting(string key) => _byKey[key].Any(l => !l.IsHeld);

        /// <summary>On an agenda that is to come, or treated at a meeting that was held.</summary>
        public bool IsSettled(string key) => _byKey[key].Any(l => !l.IsHeld || l.IsTreated);
    }
}
