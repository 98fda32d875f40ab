using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Who may look, taken along in the shared view so that each circuit need not ask the database.</summary>
public static class Viewers
{
    /// <summary>Those with an account and a duty on the day.</summary>
    public static ValueList<Viewer> Of(Council council, DateOnly day) => council.Members
        .Where(m => m.AccountId is not null && m.DutiesOn(day) != Duties.None)
        .Select(m => new Viewer(m.AccountId!, m.Id, m.Name, m.Title, m.Organisation, m.DutiesOn(day)))
        .ToValueList();
}
