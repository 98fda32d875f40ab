using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data.Links;

/// <summary>Creates and finds one-use links. Changes are saved with the context.</summary>
public static class Links
{
    /// <summary>Adds a link and returns its secret, which is not stored.</summary>
    /// <param name="target">The id of what it opens.</param>
    /// <param name="basis">What must be unchanged when it is used; see <see cref="OneUseLink.Basis"/>.</param>
    public static string MakeLink(
        this WorkspaceDb db, LinkPurpose purpose, string target, DateTimeOffset now, CouncilId? council = null, string basis = "")
    {
        var secret = Secret.New();
        db.Links.Add(new OneUseLink(purpose, secret, target, council, basis, now + purpose.Lifetime));
        return secret;
    }

    /// <summary>The link of a secret, tracked; null when there is none of that purpose.</summary>
    public static Task<OneUseLink?> FindLinkAsync(
        this WorkspaceDb db, LinkPurpose purpose, string secret, CancellationToken cancellation = default)
    {
        var (hash, name) = (Secret.HashOf(secret), purpose.Name);
        return db.Links.FirstOrDefaultAsync(l => l.Hash == hash && l.Purpose == name, cancellation);
    }

    /// <summary>The links of a purpose.</summary>
    public static IQueryable<OneUseLink> LinksTo(this WorkspaceDb db, LinkPurpose purpose)
    {
        var name = purpose.Name;
        return db.Links.Where(l => l.Purpose == name);
    }

    /// <summary>Withdraws the unused links to a target.</summary>
    public static async Task WithdrawLinksAsync(
        this WorkspaceDb db, LinkPurpose purpose, string target, CancellationToken cancellation = default) =>
        db.Links.RemoveRange(await db.LinksTo(purpose).Where(l => l.Target == target && l.UsedAt == null).ToListAsync(cancellation));
}
