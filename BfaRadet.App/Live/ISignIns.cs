using BfaRadet.App.Data.Accounts;

namespace BfaRadet.App.Live;

/// <summary>Whether a sign-in still holds: an open page asks before it shows news. Accounts know.</summary>
public interface ISignIns
{
    bool Holds(Caller caller);
}
