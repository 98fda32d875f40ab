namespace BfaRadet.App.Identity.SignIn;

/// <summary>An address within this app, to go on to after signing in.</summary>
public static class LocalAddress
{
    private static readonly Uri _here = new("https://here.invalid/");

    /// <summary>The address, written in ASCII as a header takes it, when it leads nowhere else; otherwise the first page.</summary>
    public static string OrHome(string? address) =>
        // Looked at before and after: "/.//elsewhere" becomes "//elsewhere" when its dots are taken out.
        IsLocal(address) && Uri.TryCreate(_here, address, out var whole) && IsHere(whole) && IsLocal(Written(whole)) ? Written(whole) : "/";

    private static string Written(Uri whole) => whole.PathAndQuery + whole.Fragment;

    private static bool IsHere(Uri whole) => (whole.Scheme, whole.Authority, whole.UserInfo) == (_here.Scheme, _here.Authority, "");

    // "//elsewhere" and "/\elsewhere" are other servers to a browser; so is "/\t/elsewhere", which it trims.
    private static bool IsLocal(string? address) =>
        address is ['/', .. var rest]
        && !rest.StartsWith('/')
        && !rest.StartsWith('\\')
        && !address.Any(char.IsControl);
}
