namespace BfaRadet.App.Mail;

/// <summary>Where letters are read.</summary>
public static class LetterAddresses
{
    /// <summary>The letters of all councils, for the administrator.</summary>
    public const string All = "/admin/utskick";

    public static string Of(CouncilId council) => $"/rad/{council}/utskick";

    /// <summary>A letter as a file that mail programs open.</summary>
    public static string File(Guid letter) => $"/utskick/{letter}.eml";
}
