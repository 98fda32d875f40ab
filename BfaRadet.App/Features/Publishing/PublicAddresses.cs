using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Publishing;

internal static class PublicAddresses
{
    /// <summary>
    /// Where a copy is on the council's page: the address it was given, else "2026-03-11", or "2026-03-11-2" when that is another
    /// meeting's. Of two saved at once, the unique index refuses the second.
    /// </summary>
    public static async Task<string> PublicAddressAsync(this WorkspaceDb db, Publication publication)
    {
        if (publication.Address != "")
        {
            return publication.Address;
        }

        var day = SwedishDates.Iso(publication.MeetingDate);
        var taken = await db.Publications
            .Where(p => p.Council == publication.Council && p.Meeting != publication.Meeting && p.Address.StartsWith(day))
            .Select(p => p.Address).ToListAsync();
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? day : $"{day}-{n}").First(a => !taken.Contains(a));
    }
}
