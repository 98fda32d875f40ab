using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Needs;

/// <summary>The reader's needs from all features, most urgent first.</summary>
public sealed class NeedsQueries(IEnumerable<INeeds> features)
{
    /// <summary>The changes after which the needs may be others.</summary>
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [.. features.SelectMany(f => f.SubjectsOf(council)).Distinct()];

    public async Task<ValueList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var needs = new List<Need>();
        foreach (var feature in features)
        {
            needs.AddRange(await feature.OfAsync(db, asked));
        }

        // Equally urgent needs are in the order of the features.
        return (await ToldApartAsync(db, asked.Council, needs.OrderBy(n => n.Urgency))).ToValueList();
    }

    private static async Task<IEnumerable<Need>> ToldApartAsync(WorkspaceDb db, CouncilId council, IEnumerable<Need> needs)
    {
        var doubled = db.Meetings.Where(m => m.Council == council).GroupBy(m => m.Date).Where(day => day.Count() > 1).Select(day => day.Key);
        var hours = await db.Meetings.Where(m => m.Council == council && doubled.Contains(m.Date))
            .ToDictionaryAsync(m => m.Id, m => m.StartsAt);
        return needs.Select(n => n.About is { } meeting && hours.TryGetValue(meeting, out var at) ? n with { StartsAt = at } : n);
    }
}
