using BfaRadet.App.Data;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity.SetUp;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>Who sends the code of a link that is good is no stranger, wherever it comes from: it was handed over.</summary>
internal sealed class LinkHolders(IDbContextFactory<WorkspaceDb> contexts, FirstSetUp setUp, TimeProvider clock)
{
    private const string Field = "Code";

    // What cannot be one costs no look into the database.
    private static readonly int _length = Secret.New().Length;

    /// <summary>What may be the code of a link; null when there is none in the form.</summary>
    public static string? CodeIn(IFormCollection form) => form[Field].ToString().Trim() is { } code && code.Length == _length ? code : null;

    /// <summary>A name for the link of that code; null when there is none, or it is good no more.</summary>
    public async Task<string?> NameOfAsync(string code)
    {
        if (await setUp.IsOpenAsync(code))
        {
            return nameof(FirstSetUp);
        }

        var hash = Secret.HashOf(code);
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Links.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == hash) is { } link && link.StateAt(clock.GetUtcNow()) == LinkState.Open
            ? hash
            : null;
    }
}
