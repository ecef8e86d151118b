"""A page's tree without what is no part of any article, and with posts and captions in their own elements."""
