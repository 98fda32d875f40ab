using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>The names of councils: two of one municipality with the same name could not be told apart on any screen.</summary>
internal static class CouncilNames
{
    /// <summary>Refuses a name that another council of the municipality has, ignoring case; null when it is free.</summary>
    /// <param name="but">The council itself; null for a new one.</param>
    public static async Task<Refusal?> TakenAsync(WorkspaceDb db, string name, string municipality, CouncilId? but = null)
    {
        (name, municipality) = (Wording.Line(name), Wording.Line(municipality));
        // Compared here: the database knows upper and lower case of a to z alone.
        var names = await db.Councils.Where(c => c.Id != but).Select(c => new { c.Name, c.Municipality }).ToListAsync();
        return names.Find(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && c.Municipality.Equals(municipality, StringComparison.OrdinalIgnoreCase)) is { } other
            ? new CouncilRefusal.NameTaken(other.Name, other.Municipality)
            : null;
    }
}
