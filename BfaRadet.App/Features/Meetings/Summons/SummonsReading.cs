using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>
/// What letters about one meeting say of its items. A letter lies open in other people's systems, and is read by who hands it over: of
/// an item for a circle it has the number and the time, whoever receives it; those in the circle read it when they have signed in.
/// </summary>
public sealed class SummonsReading
{
    private readonly Dictionary<MemberId, Duties> _duties;
    private readonly Dictionary<AgendaItemId, ItemCircle?> _circles;
    private readonly Dictionary<string, string> _files = [];

    private SummonsReading(Dictionary<MemberId, Duties> duties, Dictionary<AgendaItemId, ItemCircle?> circles) => (_duties, _circles) = (duties, circles);

    internal static async Task<SummonsReading> LoadAsync(WorkspaceDb db, Council council, MeetingId meeting, DateTimeOffset at)
    {
        var today = SwedishDates.DateOf(at);
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => EF.Property<MeetingId>(i, "MeetingId") == meeting)
            .Select(i => new { i.Id, i.Circle }).ToListAsync();
        return new SummonsReading(council.Members.ToDictionary(m => m.Id, m => m.DutiesOn(today)), items.ToDictionary(i => i.Id, i => i.Circle));
    }

    /// <summary>Whether a letter says what an item is about.</summary>
    public bool IsSaid(SummonedItem item) => CircleOf(item) is null;

    /// <summary>Whether something that letters are silent of has changed for a member.</summary>
    public bool HasSilent(IEnumerable<SummonsChange> changes, MemberId member) => changes.Any(change => change switch
    {
        SummonsChange.Edited(_, var item) => !IsSaid(item) && ItemCircle.MayRead(CircleOf(item), _duties.GetValueOrDefault(member), member),
        _ => false,
    });

    /// <summary>The hash of a file, made once for all.</summary>
    internal async Task<string> KeepAsync(string kind, Func<Task<Result<string>>> make) =>
        _files.TryGetValue(kind, out var kept) ? kept : _files[kind] = (await make()).Value;

    // As it is for now, or was when it was removed.
    private ItemCircle? CircleOf(SummonedItem item) => _circles.TryGetValue(item.Id, out var now) ? now : item.Circle;
}
