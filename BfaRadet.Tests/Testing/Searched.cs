using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>The register of the search, brought up to what has happened.</summary>
internal static class Searched
{
    /// <summary>Reads the journal to its end. Where the app runs too, whichever of the two is first does it.</summary>
    public static async Task SearchIsReadAsync(this IServiceProvider services)
    {
        var reading = services.GetRequiredService<JournalReading>();
        while (true)
        {
            try
            {
                await reading.ReadOnAsync(CancellationToken.None);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The app was first.
            }

            await using var db = services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext();
            var read = await db.JournalCursors.Where(c => c.Reader == SearchIndex.ReaderName).Select(c => c.Position).FirstOrDefaultAsync();
            if (read >= (await db.Journal.MaxAsync(e => (long?)e.Id) ?? 0))
            {
                return;
            }
        }
    }
}
