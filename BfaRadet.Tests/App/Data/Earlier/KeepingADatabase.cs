using BfaRadet.App.Data.Journal;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.IO.Compression;
using Xunit;

namespace BfaRadet.Tests.App.Data.Earlier;

/// <summary>
/// Makes the database of this version that later versions must open. Asked for by name, before a release:
/// <c>dotnet test --project BfaRadet.Tests --explicit only --filter-class BfaRadet.Tests.App.Data.Earlier.KeepingADatabase</c>. Name
/// the file after the day, commit it, and <see cref="OpeningEarlierDatabasesTests"/> opens it from then on.
/// </summary>
public sealed class KeepingADatabase
{
    [Fact(Explicit = true)]
    public async Task Of_this_version()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await new AFilledDatabase(workspace).FillAsync();
        await using var db = workspace.Db();
        var told = await db.Journal.Select(e => e.Event).Distinct().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(JournalEntry.Kinds.Keys.Except(told));

        using var folder = new AFolder();
        var file = Path.Combine(folder.Path, "kept.db");
        await workspace.CopyToAsync(file);
        await using var kept = File.Create(Path.Combine(Repository.Root, "BfaRadet.Tests", "Data", "Earlier", "new.db.gz"));
        await using var packed = new GZipStream(kept, CompressionLevel.SmallestSize);
        await using var written = File.OpenRead(file);
        await written.CopyToAsync(packed, TestContext.Current.CancellationToken);
    }
}
