using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>An item, and a suggestion it was made of or what it was tied to by hand.</summary>
internal sealed record ItemKey(AgendaItemId Item, string Key);

/// <summary>
/// All items of a council with what they are about, for whoever may see everything: pages take <see cref="SeenBy"/>. Matters are made
/// of what a reader may see, and never cut down from others' matters: what is hidden ties nothing, names nothing and is not counted.
/// </summary>
internal sealed record MatterIndex(
    CouncilId Council, string CouncilName, ValueList<Reader> Readers, ValueList<MatterItem> Items, ValueList<ItemKey> Keys, IReadOnlyDictionary<DecisionId, AgendaItemId> PutOffs)
{
    private IReadOnlyList<Matter>? _matters;
    private Dictionary<AgendaItemId, Matter>? _byItem;
    private MatterIndex? _outside;

    /// <summary>Three queries, however much there is.</summary>
    public static async Task<MatterIndex> LoadAsync(WorkspaceDb db, CouncilId council, string name = "", ValueList<Reader> readers = default)
    {
        var rows = await db.Meetings.AsNoTracking().Where(m => m.Council == council)
            .SelectMany(m => m.Agenda.Items, (m, i) => new
            {
                m.Id,
                m.Date,
                m.StartsAt,
                m.State,
                IsBroughtIn = m.Import != null,
                Item = i.Id,
                i.Order,
                i.Number,
                i.Kind,
                i.Title,
                i.RegistryNumber,
                i.Circle,
                IsTreated = i.BegunAt != null || i.DecisionCount > 0,
            })
            .ToListAsync();
        var keys = await db.Set<TakenSuggestion>().AsNoTracking().Where(t => t.Council == council).OrderBy(t => t.Item).ThenBy(t => t.Key)
            .Select(t => new ItemKey(t.Item, t.Key)).ToListAsync();
        var putOff = await db.Decisions.AsNoTracking()
            .Where(d => d.Council == council && d.State != DecisionState.Withdrawn && (d.Kind == DecisionKind.Tabled || d.Kind == DecisionKind.ReferredBack))
            .OrderBy(d => d.Year).ThenBy(d => d.Running).Select(d => new { d.Id, d.Item, d.Kind, d.State, d.DueOn }).ToListAsync();
        // One that has ended because the matter was taken up again did put it off; one that was marked as done by hand asks for nothing.
        var treated = rows.Where(r => r.IsTreated).Select(r => r.Item).ToHashSet();
        var taken = keys.Where(k => treated.Contains(k.Item)).Select(k => k.Key).ToHashSet();
        var waits = putOff.Where(d => d.State == DecisionState.InForce
            || d.State == DecisionState.Completed && (taken.Contains(SuggestionKey.Of(d.Id)) || taken.Contains(SuggestionKey.Of(d.Item)))).ToLookup(d => d.Item);
        return new MatterIndex(
            council, name, readers,
            rows.Select(r => new MatterItem(r.Item, r.Id, r.Date, r.StartsAt, r.State, r.Order, r.Number, r.Kind, r.Title, r.RegistryNumber, r.Circle, r.IsTreated)
            {
                IsBroughtIn = r.IsBroughtIn,
                PutOff = waits[r.Item].LastOrDefault()?.Kind,
                BackOn = waits[r.Item].LastOrDefault()?.DueOn,
            }).ToValueList(),
            keys.ToValueList(), putOff.ToDictionary(d => d.Id, d => d.Item));
    }

    public IReadOnlyList<Matter> Matters => _matters ??= Matter.Of(Items, Keys.Select(k => EarlierOf(k) is { } earlier ? new MatterTie(k.Item, earlier) : default).Where(t => t != default));

    /// <summary>The matter of an item; null for a break, and for one that is not there.</summary>
    public Matter? Of(AgendaItemId item) => (_byItem ??= Matters.SelectMany(m => m.Items, (m, i) => (m, i.Id)).ToDictionary(p => p.Id, p => p.m)).GetValueOrDefault(item);

    /// <summary>The earlier item that a key is of: itself, or the one a decision put off. Null for other keys, and for what follows up many decisions.</summary>
    public AgendaItemId? EarlierOf(ItemKey key) =>
        SuggestionKey.ItemOf(key.Key) ?? (SuggestionKey.DecisionOf(key.Key) is { } decision && PutOffs.TryGetValue(decision, out var item) ? item : null);

    /// <summary>What of it a reader may see: no item of an agenda that is not shared, and none that is for a circle of others.</summary>
    public MatterIndex SeenBy(Reader reader)
    {
        if (reader.Prepares)
        {
            return this;
        }

        // Most of a council see the same: that is made once, for all of them.
        var encircled = Items.Where(i => i.Circle is not null).ToList();
        return encircled.TrueForAll(i => !reader.MayRead(i.Circle)) ? _outside ??= With(i => i.Circle is null) : With(i => reader.MayRead(i.Circle));
    }

    private MatterIndex With(Func<MatterItem, bool> reads) => this with
    {
        Items = Items.Where(i => i.MeetingState != MeetingState.Preparing && reads(i)).ToValueList(),
        _matters = null,
        _byItem = null,
        _outside = null,
    };
}
