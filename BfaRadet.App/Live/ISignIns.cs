using BfaRadet.App.Data.Accounts;

namespace BfaRadet.App.Live;

/// <summary>Whether a sign-in is still valid: an open page asks before it shows an update.</summary>
public interface ISignIns
{
    bool Holds(Caller caller);
}
