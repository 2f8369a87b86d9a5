// WeChat asks for this component when `tabBar.custom` is set. Pages draw their tab bar themselves, so it stays empty.
Component({});
