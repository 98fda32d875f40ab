using Microsoft.JSInterop;

namespace BfaRadet.App.Ui;

/// <summary>What a call to the browser throws when the window is gone, or its page is left while the call is under way.</summary>
internal static class BrowserGone
{
    extension(Exception fault)
    {
        /// <summary>Whether nobody is there to answer: no fault of the server's.</summary>
        public bool IsBrowserGone => fault is JSDisconnectedException or OperationCanceledException;
    }
}
