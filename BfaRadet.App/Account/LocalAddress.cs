namespace BfaRadet.App.Account;

/// <summary>An address within this app, to go on to after signing in.</summary>
public static class LocalAddress
{
    /// <summary>The address when it leads nowhere else, otherwise the first page.</summary>
    public static string OrHome(string? address) => IsLocal(address) ? address! : "/";

    // "//elsewhere" and "/\elsewhere" are other servers to a browser; so is "/\t/elsewhere", which it trims.
    private static bool IsLocal(string? address) =>
        address is ['/', .. var rest]
        && !rest.StartsWith('/')
        && !rest.StartsWith('\\')
        && !address.Any(char.IsControl);
}
