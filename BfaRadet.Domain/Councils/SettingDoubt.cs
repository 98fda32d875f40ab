namespace BfaRadet.Domain.Councils;

/// <summary>Settings that are allowed, and yet hardly meant together.</summary>
public abstract record SettingDoubt
{
    private SettingDoubt()
    {
    }

    /// <summary>A quorum that no meeting can reach.</summary>
    public sealed record QuorumAboveSeats(int Number, int Seats) : SettingDoubt;

    /// <summary>Adjusted minutes are announced, but the page where a notice is shown is off.</summary>
    public sealed record NoticesNowhere : SettingDoubt;
}
