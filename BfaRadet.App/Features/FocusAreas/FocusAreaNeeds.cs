using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>A focus area whose period has ended.</summary>
public sealed record ExpiredFocusArea(FocusAreaView Area) : Need
{
    public override Urgency Urgency => Urgency.Later;

    public override string Text(DateOnly today) => $"{FocusAreaWords.Number(Area.Number)} {Area.Name}: {FocusAreaWords.Expiry(Area.To, today, mayChange: true)}";

    public override string Act => "Till fokusområdet";

    public override string Address(CouncilId council) => FocusAreaAddresses.Of(council, Area.Id);
}

/// <summary>Asks preparers for new focus areas when a period has ended.</summary>
internal sealed class FocusAreaNeeds : INeeds
{
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.FocusAreas(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var expired = await db.FocusAreas.AsNoTracking().Where(a => a.Council == asked.Council && a.To < asked.Today)
            .OrderBy(a => a.Order).ThenBy(a => a.Number).ToListAsync();
        return [.. expired.Select(a => new ExpiredFocusArea(FocusAreaView.Of(a)))];
    }
}
