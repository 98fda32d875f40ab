namespace BfaRadet.App.Mail;

/// <summary>Where letters are read.</summary>
public static class LetterAddresses
{
    /// <summary>The letters of all councils, for the administrator.</summary>
    public const string All = "/admin/utskick";

    /// <summary>Where one chooses how letters come to oneself.</summary>
    public const string Choices = "/mitt-konto/brev";

    public static string Of(CouncilId council) => $"/rad/{council}/utskick";

    /// <summary>The letters about a meeting, in their place among the council's.</summary>
    public static string Of(CouncilId council, MeetingId meeting) => $"{Of(council)}#mote-{meeting}";

    /// <summary>Those of a meeting that are handed over by hand, as files in one.</summary>
    public static string Zip(CouncilId council, MeetingId meeting) => $"{Of(council)}/{meeting}.zip";

    /// <summary>A letter as a file that mail programs open.</summary>
    public static string File(Guid letter) => $"/utskick/{letter}.eml";
}
